/** One of the 43 territorial forces of England and Wales. */
export interface Force {
  /** The slug of data.police.uk: "cumbria". */
  readonly force_id: string;
  readonly force_name: string;
  /** The police force area, the short name: "Cumbria". */
  readonly area_name: string;
  readonly region: string;
  readonly country: "England" | "Wales";
  /** Former and short names, separated by semicolons. */
  readonly other_names: string | null;
}
