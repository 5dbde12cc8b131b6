import type { ScaleId } from "../../../src/model/scale.ts";
import type { NamedItem } from "../vocabularyIn.ts";
import { areas2021, areas2023, areas2025, pillars, questionsOf } from "./items.ts";

/** A round as reports name it, with its scale and what it judged. */
export interface PeelRound {
  /** As sources write it. */
  readonly round: string;
  readonly scale: ScaleId;
  readonly items: readonly NamedItem[];
}

const rounds: readonly { readonly says: RegExp; readonly round: PeelRound }[] = [
  { says: /\b2025\s?[-–/]\s?(?:20)?27\b/, round: { round: "2025-27", scale: "peel5", items: areas2025 } },
  {
    says: /\b2023\s?(?:[-–/]|to)\s?(?:20)?25\b/,
    round: { round: "2023-25", scale: "peel5", items: areas2023 },
  },
  { says: /\b2021\s?[-–/]\s?(?:20)?22\b/, round: { round: "2021/22", scale: "peel5", items: areas2021 } },
  {
    says: /\b2018\s?[-–/]\s?(?:20)?19\b/,
    round: { round: "2018/19", scale: "peel4", items: [...pillars, ...questionsOf("2018/19")] },
  },
  ...["2017", "2016", "2015"].map((round) => ({
    says: new RegExp(`\\b${round}\\b`),
    round: { round, scale: "peel4" as const, items: [...pillars, ...questionsOf(round)] },
  })),
  { says: /\b2014\b/, round: { round: "2014", scale: "peel4", items: questionsOf("2014") } },
];

const peel =
  /\bPEEL\b|police effectiveness, efficiency and legitimacy|\bpolice (?:effectiveness|efficiency|legitimacy)\b/i;

/** The round that a title or a sentence on PEEL names; null where it names none, or several. */
export function roundIn(text: string): PeelRound | null {
  if (!peel.test(text)) return null;
  const named = rounds.filter(({ says }) => says.test(text));
  // "PEEL 2018/19" holds no bare year of an earlier round; two rounds in one title say nothing of which it is.
  const [only] = named;
  return named.length === 1 && only !== undefined ? only.round : null;
}
