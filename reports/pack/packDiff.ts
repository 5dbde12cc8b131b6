import { type FactKind, factKinds, type PackFact } from "./packFacts.ts";

/** What became of one fact between two packs; `from` is null for what is new, `to` for what is gone. */
export interface FactChange {
  readonly kind: FactKind;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What two packs say differently, by kind, in the order of the later pack; facts that both have alike are left out. */
export function packDiff(from: readonly PackFact[], to: readonly PackFact[]): readonly FactChange[] {
  const place = ({ kind, key }: PackFact): string => `${kind} ${key}`;
  const [before, after] = [
    new Map(from.map((fact) => [place(fact), fact])),
    new Map(to.map((fact) => [place(fact), fact])),
  ];
  const changes = [
    ...to.flatMap((fact) => {
      const earlier = before.get(place(fact));
      return earlier?.value === fact.value
        ? []
        : [{ kind: fact.kind, subject: fact.subject, from: earlier?.value ?? null, to: fact.value }];
    }),
    ...from
      .filter((fact) => !after.has(place(fact)))
      .map(({ kind, subject, value }) => ({ kind, subject, from: value, to: null })),
  ];
  return factKinds.flatMap((kind) => changes.filter((change) => change.kind === kind));
}

const titles: Readonly<Record<FactKind, string>> = {
  grade: "Judgements",
  distribution: "Forces at each grade",
  finding: "Findings",
  response: "Responses",
  measure: "Measures",
  caseload: "Caseload",
};

const line = ({ subject, from, to }: FactChange): string => {
  if (from === null) return `  new      ${subject}: ${to}`;
  return to === null ? `  gone     ${subject}: was ${from}` : `  changed  ${subject}: ${from} -> ${to}`;
};

/** The changes as lines for a terminal, each kind under its title with its counts. */
export function describeDiff(changes: readonly FactChange[]): readonly string[] {
  if (changes.length === 0) return ["The two packs say the same."];
  return factKinds.flatMap((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return ofKind.length === 0 ? [] : [`${titles[kind]} (${ofKind.length})`, ...ofKind.map(line)];
  });
}
