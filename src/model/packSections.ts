import type { PackName } from "./pack.js";

/** A part of a pack that can be chosen, and under which an office can write. */
export interface PackSection {
  /** As it is chosen, and as a file of commentary is called: "findings". */
  readonly slug: string;
  /** As the pack prints it. */
  readonly heading: string;
  /** The office's words stand directly below the heading, with no figures between. */
  readonly isOfficesOwn: boolean;
  /** Left out without a word where the office has nothing to show in it. */
  readonly isOnlyWithOwnData: boolean;
}

const section = (slug: string, heading: string): PackSection => ({
  slug,
  heading,
  isOfficesOwn: false,
  isOnlyWithOwnData: false,
});
const ownSection = (slug: string, heading: string): PackSection => ({
  ...section(slug, heading),
  isOfficesOwn: true,
});

const sources = section("sources", "Methods and sources");

/** The sections of each pack, in its order. */
export const packSections: Readonly<Record<PackName, readonly PackSection[]>> = {
  conference: [
    section("changes", "What changed since the last pack"),
    section("summary", "Grades beside the national picture"),
    section("movement", "Movement between rounds"),
    section("items", "Each question of the inspectorate"),
    section("caseload", "Caseload of public protection officers"),
    section("measures", "Measures"),
    { ...section("own-figures", "Your own figures"), isOnlyWithOwnData: true },
    section("findings", "Recommendations and other findings"),
    section("responses", "Responses due"),
    section("questions", "Questions for scrutiny"),
    ownSection("commentary", "Commentary of the office"),
    sources,
  ],
  panel: [
    section("summary", "Executive summary"),
    section("recommendation", "Recommendation"),
    section("found", "What the inspectorate found"),
    section("asked", "What the commissioner asked, accepted and did"),
    section("next", "What comes next"),
    section("annex", "Annex: the figures"),
    sources,
  ],
  response: [
    section("details", "The inspection"),
    section("findings", "Key findings"),
    section("recommendations", "Recommendations and the action taken"),
    ownSection("chief-officer", "Comments of the chief officer"),
    ownSection("commissioner", "Comments of the commissioner"),
    section("dates", "Dates"),
    sources,
  ],
  overview: [
    section("distributions", "Grades by round"),
    section("movement", "Movement between rounds"),
    section("coverage", "What is held and what is missing"),
    sources,
  ],
};

/** The slugs of a pack's sections, in its order. */
export const sectionSlugs = (pack: PackName): readonly string[] => packSections[pack].map(({ slug }) => slug);

/** The slugs that a pack is told to have or to lack: a section that is left out without a word counts where it is asked for. */
export const countedSlugs = (pack: PackName, chosen: readonly string[]): readonly string[] =>
  packSections[pack]
    .filter(({ slug, isOnlyWithOwnData }) => !isOnlyWithOwnData || chosen.includes(slug))
    .map(({ slug }) => slug);

/** The printed heading of a section. @throws RangeError when the pack has no such section. */
export function sectionHeading(pack: PackName, slug: string): string {
  const found = packSections[pack].find((other) => other.slug === slug);
  if (found === undefined)
    throw new RangeError(
      `no section "${slug}" in the ${pack} pack; expected ${sectionSlugs(pack).join(", ")}`,
    );
  return found.heading;
}
