import { element } from "../components/element.js";
import { formatBytes } from "../format/formatBytes.js";
import { formatDate } from "../format/formatDate.js";
import { packFormatName } from "../format/packFormatName.js";
import type { BuiltPack } from "../model/builtPack.js";
import type { Force } from "../model/force.js";
import { paragraph, section, sectionId } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

const title = "Packs to download";

type Options = Pick<ViewOptions, "document" | "root">;

export interface PacksView {
  /** The packs of the page: those of its force, or those of all forces. */
  readonly packs: readonly BuiltPack[];
  /** Null on the page of all forces. */
  readonly force: Pick<Force, "force_id" | "force_name"> | null;
}

/** The packs that were built with the site, each in its formats, and the command that makes others. */
export function packsView({ packs, force }: PacksView, options: Options): HTMLElement {
  const { document } = options;
  const subject = force === null ? "all forces" : force.force_name;
  const made =
    packs.length === 0
      ? [paragraph(`No pack of ${subject} was built with this site.`, options)]
      : [
          paragraph(
            `A pack is a paper for a meeting: what is held of ${subject} on a day, with its sources. Each file was read back and checked when it was made.`,
            options,
          ),
          element(
            document,
            "ul",
            { class: "built-packs" },
            ...packs.map((pack) => element(document, "li", {}, ...builtPack(pack, options))),
          ),
        ];
  const offer = section(title, options, ...made, advice({ packs, force }, options));
  offer.classList.add("packs-offer");
  return offer;
}

/** Leads to the packs, which stand at the end of a long page. */
export const packsLink = ({ document }: Options): HTMLElement =>
  element(
    document,
    "p",
    { class: "downloads" },
    element(document, "a", { href: `#${sectionId(title)}` }, title),
  );

function builtPack(
  { folder, title: name, as_at, files }: BuiltPack,
  { document, root = "./" }: Options,
): readonly HTMLElement[] {
  const day = `as at ${formatDate(as_at)}`;
  const link = (file: string, text: string, saved: string | true = true): HTMLElement =>
    element(
      document,
      "li",
      {},
      element(
        document,
        "a",
        { href: `${root}packs/${folder}/${file}`, download: saved },
        text,
        // Links of one text that lead to different files, read out as a list, could not be told apart.
        element(document, "span", { class: "visually-hidden" }, `: ${name}, ${day}`),
      ),
    );
  return [
    element(document, "h3", {}, name),
    element(document, "p", {}, `${day.charAt(0).toUpperCase()}${day.slice(1)}.`),
    element(
      document,
      "ul",
      { class: "downloads" },
      ...files.map(({ name: file, format, bytes }) =>
        link(file, `${packFormatName[format]}, ${formatBytes(bytes)}`),
      ),
      link("manifest.json", "What it was made from", `${folder}-manifest.json`),
    ),
  ];
}

function advice({ packs, force }: PacksView, { document }: Options): HTMLElement {
  const [name, ...choices] = force === null ? ["overview"] : ["conference", `--force ${force.force_id}`];
  // A line that broke within an option would read as another command.
  const words = [`npx peelboard pack ${name}`, ...choices, "--format all"].flatMap((part, index) => [
    ...(index === 0 ? [] : [" "]),
    element(document, "span", { class: "unbroken" }, part),
  ]);
  return element(
    document,
    "p",
    {},
    packs.length === 0 ? "To make one: " : "To make others: ",
    element(document, "code", {}, ...words),
  );
}
