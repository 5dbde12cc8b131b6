import { didYouMean } from "../../loaders/sources/nearestName.ts";
import { slug } from "../../src/format/slug.ts";
import type { Force } from "../../src/model/force.ts";
import type { PeerData } from "../../src/model/peerSet.ts";
import type { Release } from "../../src/model/release.ts";
import type { ReportRow } from "../../src/model/reportRow.ts";
import type { Office } from "./statedOffice.ts";

/** What there is to choose from. */
export interface PackChoices {
  readonly office: Office;
  readonly forces: readonly Pick<Force, "force_id" | "force_name" | "area_name" | "other_names">[];
  /** In the order of time. */
  readonly rounds: readonly { readonly round_id: string; readonly round_name: string }[];
  readonly reports: readonly Pick<ReportRow, "report_id" | "title" | "force_id" | "published_on">[];
  readonly release: Release;
  /** What peers are chosen from, where it is known already whether a set can be made. */
  readonly peers?: PeerData;
}

/** Takes one thing that is wrong with what was asked for. */
export type Refuse = (fault: string) => void;

export const isOneOf = <T extends string>(text: string, names: readonly T[]): text is T =>
  (names as readonly string[]).includes(text);

/** "unknown round "peel-2081"; did you mean peel-2018-19?", or all the names where none is near. */
export const unknown = (what: string, typed: string, names: readonly string[]): string =>
  `unknown ${what} "${typed}"${didYouMean(typed, names) || `; expected one of ${names.join(", ")}`}`;

/** The slug of a force by any name it is known by; null and a fault for no name of a force. */
export function forceNamed(
  typed: string,
  { forces }: PackChoices,
  what: string,
  refuse: Refuse,
): string | null {
  const sought = slug(typed, 80);
  const found = forces.find(({ force_id, force_name, area_name, other_names }) =>
    [force_id, force_name, area_name, ...(other_names ?? "").split(";")].some(
      (name) => slug(name, 80) === sought,
    ),
  );
  if (found !== undefined) return found.force_id;
  const near = didYouMean(
    typed,
    forces.map(({ force_id }) => force_id),
  );
  refuse(
    `unknown ${what} "${typed}"${near || "; forces are named as in the site’s addresses: cumbria, west-midlands, city-of-london"}`,
  );
  return null;
}

/** Names that are known, in the order in which they are known, each once. */
export function known(
  typed: readonly string[],
  names: readonly string[],
  what: string,
  refuse: Refuse,
): readonly string[] {
  for (const name of typed) if (!names.includes(name)) refuse(unknown(what, name, names));
  return names.filter((name) => typed.includes(name));
}
