import { z } from "zod";
import { audiences, type packNames } from "../../src/model/pack.ts";
import { sectionSlugs } from "../../src/model/packSections.ts";
import { peerKinds, peerTolerances } from "../../src/model/peerSet.ts";
import { accent, force, slug, words } from "./officeFields.ts";

/** The meetings for which packs are made. */
export const meetingKinds = ["conference", "panel"] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** The places of items that say again what an earlier one said; what an item that is not as expected says is left alone. */
const repeated = (list: readonly unknown[], keyOf: (item: unknown) => string | null): readonly number[] => {
  const keys = list.map(keyOf);
  return [...keys.keys()].filter(
    (index) => keys[index] !== null && keys.indexOf(keys[index] ?? null) !== index,
  );
};

/** Checks a list as a whole even where one of its items has a fault, so that all are told at once. */
const whole = { when: ({ value }: { readonly value: unknown }): boolean => Array.isArray(value) };

const meeting = z.strictObject(
  {
    date: z.iso.date("a day of the calendar written as 2019-07-18").describe("Day of the meeting."),
    kind: z.enum(meetingKinds).describe("Which pack is made for it."),
    name: words("the meeting’s name as it is printed").optional(),
    agenda_item: z
      .union([z.number().int().transform(String), words("the number of the item on the agenda", 20)], {
        error: "the number of the item on the agenda",
      })
      .optional(),
    slug: slug("a name for its folder of commentary in small letters, digits and hyphens, such as 2019-07")
      .optional()
      .describe("Folder of its commentary; year and month of the date unless given."),
  },
  { error: "the date and kind of a meeting, such as `{ date: 2019-07-18, kind: panel }`" },
);

/** The slug of a meeting: its own, or the year and month of its date. */
export const meetingSlug = ({
  date,
  slug: own,
}: {
  readonly date: string;
  readonly slug?: string | undefined;
}): string => own ?? date.slice(0, 7);

/** Kind and slug, by which a meeting is found. */
function meetingKey(item: unknown): string | null {
  const { date, kind, slug: own } = (item ?? {}) as Readonly<Record<string, unknown>>;
  return typeof date === "string"
    ? `${kind} ${meetingSlug({ date, slug: typeof own === "string" ? own : undefined })}`
    : null;
}

const meetings = z
  .array(meeting, { error: "a list of meetings, each line beginning with a hyphen" })
  .superRefine((list, context) => {
    for (const index of repeated(list, meetingKey))
      context.addIssue({
        code: "custom",
        path: [index],
        message: "a slug that no other meeting of its kind has; add `slug:` to one of them",
      });
  }, whole);

const sectionsOfPack = (pack: (typeof packNames)[number]) =>
  z
    .array(z.enum(sectionSlugs(pack) as [string, ...string[]]), {
      error: "a list of sections, such as [summary, measures]",
    })
    .min(1, "at least one section; leave the key out for all of them")
    .superRefine((list, context) => {
      for (const index of repeated(list, (item) => (typeof item === "string" ? item : null)))
        context.addIssue({ code: "custom", path: [index], message: "each section once" });
    }, whole)
    .optional();

const peers = z
  .strictObject(
    {
      kind: z.enum(peerKinds),
      tolerance: z
        .number({ error: `one of ${peerTolerances.join(", ")}, in percent` })
        .refine((percent) => (peerTolerances as readonly string[]).includes(String(percent)), {
          error: `one of ${peerTolerances.join(", ")}, in percent`,
        })
        .optional()
        .describe(
          `For population and officers: how far a force may lie from one’s own, in percent (${peerTolerances.join(", ")}).`,
        ),
      name: words("a name for the set", 60).optional().describe("For own: what the set is called."),
      forces: z
        .array(force, { error: "a list of forces, such as [kent, surrey]" })
        .optional()
        .describe("For own: the forces in it."),
    },
    { error: "a kind of comparison on a line below it, such as `kind: region`" },
  )
  .superRefine(
    ({ kind, tolerance, name, forces }, context) => {
      const refuse = (key: string, message: string): void =>
        context.addIssue({ code: "custom", path: [key], message });
      const isOfSize = kind === "population" || kind === "officers";
      if (tolerance !== undefined && !isOfSize)
        refuse("tolerance", "no tolerance, which is for `kind: population` or `kind: officers`");
      if (kind === "own" && (forces ?? []).length === 0)
        refuse("forces", "the forces of your own set, at least one");
      if (kind !== "own" && forces !== undefined)
        refuse("forces", "no list of forces, which is for `kind: own`");
      if (kind !== "own" && name !== undefined) refuse("name", "no name, which is for `kind: own`");
    },
    {
      when: ({ value }) =>
        peerKinds.some((kind) => kind === (value as { readonly kind?: unknown } | null)?.kind),
    },
  );

const sectionLists = {
  conference: sectionsOfPack("conference"),
  panel: sectionsOfPack("panel"),
  response: sectionsOfPack("response"),
  overview: sectionsOfPack("overview"),
} satisfies Record<(typeof packNames)[number], unknown>;

const lines = "its keys on the lines below it, each further in";

/** What an office's file may hold. */
export const officeFile = z.strictObject(
  {
    force: force.optional().describe("The force that packs are of unless another is named."),
    body: words("the name of the local policing body")
      .optional()
      .describe("Name of the body, printed on every pack."),
    office_holder: words("the title of the office holder").optional().describe("Title of the office holder."),
    originating_officer: words("the officer’s name").optional().describe("Who brings a paper to the panel."),
    officer_title: words("the officer’s title").optional(),
    contact: words("an e-mail address or telephone number").optional().describe("Where a reader may ask."),
    logo: z
      .strictObject(
        {
          path: words("a file beside this one, such as logo.svg", 400).describe(
            "An SVG or PNG file beside this one, at most 1 MB.",
          ),
          alt: words("what the logo says, for people who cannot see it", 300).describe(
            "What the logo says, for people who cannot see it.",
          ),
        },
        { error: lines },
      )
      .optional(),
    colours: z.strictObject({ accent: accent.optional() }, { error: lines }).optional(),
    meetings: meetings
      .optional()
      .describe("The calendar: when packs are due, and what has changed since the last."),
    sections: z
      .strictObject(sectionLists, { error: lines })
      .optional()
      .describe("Sections of each pack; all unless named."),
    peers: peers.optional().describe("The forces compared with; all unless named."),
    audience: z.enum(audiences).optional().describe("Who packs are for unless an option says otherwise."),
  },
  { error: "keys with their values, such as `force: cumbria`" },
);

/** What an office's file holds, as it was written. */
export type OfficeFile = z.infer<typeof officeFile>;

/** The JSON Schema of an office's file, for editors that check while one writes. */
export const officeSchema = (): Record<string, unknown> => ({
  ...z.toJSONSchema(officeFile, { io: "input" }),
  title: "An office that makes packs with Peelboard",
});
