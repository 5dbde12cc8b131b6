/** Why a statistic gives no value: the argument lies outside its domain. `src/format/formatAbsence` words each for readers. */
export const reasons = [
  "count not stated",
  "count over the denominator",
  "date before publication",
  "date is partial",
  "denominator is zero",
  "first date not before the last",
  "force not in the distribution",
  "force not known",
  "no changes",
  "no figure of the force's size",
  "no force chosen",
  "no force graded in both rounds",
  "no most similar group of the force",
  "no most similar groups held",
  "no officers",
  "no peers chosen",
  "no variation",
  "not a date",
  "not a finite number",
  "not a whole count",
  "not chance events",
  "not one row per risk level",
  "officer counts differ",
  "peers not known",
  "rounds not comparable",
  "target not above 0",
  "target not between 0 and 1",
  "tolerance not offered",
  "too few events",
  "too few forces",
  "too few in common",
  "too few points",
] as const;
export type Reason = (typeof reasons)[number];

export interface Refusal {
  readonly ok: false;
  readonly reason: Reason;
}

/** What every statistic returns: its value, or the reason why there is none. Never NaN, null or a clamped number. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Refusal;

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refusal = (reason: Reason): Refusal => ({ ok: false, reason });
