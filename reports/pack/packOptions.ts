/** What a pack may be asked for, as text: from the command line, or from an address of the site. Nothing in it is checked. */
export interface PackOptions {
  readonly pack?: string;
  readonly force?: string;
  readonly peers?: string;
  /** Forces of one's own set: a list, or text with commas. */
  readonly peer?: string | readonly string[];
  readonly peerName?: string;
  readonly tolerance?: string;
  /** Slugs of rounds, or "all". */
  readonly rounds?: string | readonly string[];
  readonly asAt?: string;
  /** ISO date, or "none". */
  readonly since?: string;
  readonly audience?: string;
  /** Slugs of sections, or "all". */
  readonly sections?: string | readonly string[];
  readonly report?: string;
  /** A slug, or "none". */
  readonly meeting?: string;
}

const names = {
  pack: "pack",
  force: "force",
  peers: "peers",
  "peer-name": "peerName",
  tolerance: "tolerance",
  "as-at": "asAt",
  since: "since",
  audience: "audience",
  report: "report",
  meeting: "meeting",
} as const satisfies Readonly<Record<string, keyof PackOptions>>;

/** A list from what may be one text with commas. */
export const listOf = (given: string | readonly string[] | undefined): readonly string[] =>
  (typeof given === "string" ? given.split(",") : (given ?? []))
    .map((item) => item.trim())
    .filter((item) => item !== "");

/**
 * What an address of the site chooses: "/compare?force=cumbria&peers=region&as-at=2019-06-30". Fields of the page that a pack
 * has no use for are passed over. A page of one force names it in its path.
 */
export function optionsOfAddress(address: string): PackOptions {
  const url = new URL(address, "https://peelboard.invalid/");
  const given = Object.entries(names).flatMap(([name, option]) => {
    const value = url.searchParams.get(name);
    return value === null || value === "" ? [] : [[option, value] as const];
  });
  const [, ofPage] = /\/force\/([a-z-]+)(?:\.html)?\/?$/.exec(url.pathname) ?? [];
  const rounds = url.searchParams.getAll("round").filter((round) => round !== "" && round !== "all");
  const lists = {
    peer: url.searchParams.getAll("peer"),
    sections: url.searchParams.getAll("section"),
    rounds: url.searchParams.get("rounds") === "all" ? [] : rounds,
  };
  return {
    ...(ofPage === undefined ? {} : { force: ofPage }),
    ...Object.fromEntries(given),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
  };
}
