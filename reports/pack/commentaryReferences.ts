import { didYouMean } from "../../loaders/sources/nearestName.ts";
import { formatDate } from "../../src/format/formatDate.ts";
import { type Finder, problem, type ReferenceGround, type Referred } from "./referred.ts";
import { asAtReference, lastDayReference, publishedReference } from "./referredDays.ts";
import { caseloadReference, measureReference, nationalReference } from "./referredFigures.ts";
import { countReference, gradeReference } from "./referredGrades.ts";

const finders: Readonly<Record<string, Finder>> = {
  grade: gradeReference,
  count: countReference,
  measure: measureReference,
  national: nationalReference,
  caseload: caseloadReference,
  "last-day": lastDayReference,
  published: publishedReference,
  "as-at": asAtReference,
};

/** The kinds of reference, as a comment names them. */
export const referenceKinds = Object.keys(finders);

/** Texts that say the same are the same: "1,234" and "1234", "−3" and "-3", "good" and "Good". */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll("−", "-")
    .replaceAll(/(?<=\d),(?=\d{3})/g, "")
    .replaceAll(/\s+/g, " ");

/**
 * What a reference stands for, on the day of the picture: "{{grade:effectiveness}}" is "Good". With an expectation,
 * "{{grade:effectiveness = Good}}", it is refused when the figure is no longer that.
 * @param text with its braces.
 */
export function resolveReference(text: string, ground: ReferenceGround): Referred {
  const inner = text.replace(/^\{\{/, "").replace(/\}\}$/, "");
  const [, named = "", expectation] = /^([^=]*)(?:=([\s\S]*))?$/.exec(inner) ?? [];
  const [, kind = "", argument = ""] = /^\s*([^:\s]*)\s*(?::([\s\S]*))?$/.exec(named) ?? [];
  const find = Object.hasOwn(finders, kind) ? finders[kind] : undefined;
  if (find === undefined)
    return problem(
      `"${kind === "" ? named.trim() : kind}" names no kind of figure${didYouMean(kind, referenceKinds) || `; there are ${referenceKinds.join(", ")}`}`,
    );
  if (kind !== "as-at" && argument.trim() === "")
    return problem(`what ${kind} is meant is not said; write it after a colon`);
  const referred = find(argument.trim(), ground);
  if (!referred.ok || expectation === undefined) return referred;
  if (expectation.trim() === "")
    return problem("nothing stands after =; write what you expect, or leave = out");
  const said = [referred.text, ...referred.short].map(plain);
  return said.includes(plain(expectation))
    ? referred
    : problem(
        `"${expectation.trim()}" was expected, and on ${formatDate(ground.picture.as_at)} the warehouse holds "${referred.text}"; read the comment again, then change its words and what it expects`,
      );
}
