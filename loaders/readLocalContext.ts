import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasDirection } from "../src/model/direction.ts";
import type { ScaleId } from "../src/model/scale.ts";
import { paths } from "./paths.ts";
import type { ForceNames } from "./sources/forceNames.ts";
import type { KnownReport, KnownRound, LocalContext } from "./sources/local/localContext.ts";
import type { Warehouse } from "./warehouse.ts";

const staged = (name: string): Promise<string> => readFile(join(paths.staging, `${name}.sql`), "utf8");

/** Every name by which a force is known. The tables of the embedded sources must be there. */
export async function readForceNames(warehouse: Warehouse): Promise<ForceNames> {
  const names = await warehouse.rows<{ name: string; force_id: string }>(await staged("stg_force_name"));
  return new Map(names.map(({ name, force_id }) => [name, force_id]));
}

/** What the embedded sources know, for checking an office's own files; their raw tables must be there. */
export async function readLocalContext(warehouse: Warehouse): Promise<LocalContext> {
  const rounds = await readRounds(warehouse);
  const measures = await warehouse.rows<{ measure_id: string }>(
    `select distinct measure_id from (${await staged("stg_measure")}\n) union select measure_id from raw.peelboard__measures`,
  );
  const findings = await warehouse.rows<{ finding_id: string }>(
    "select finding_id from raw.hmic__inspection_2007_findings union select finding_id from raw.local_policing_bodies__findings",
  );
  return {
    forceNames: await readForceNames(warehouse),
    ...rounds,
    measures: new Set(measures.map(({ measure_id }) => measure_id)),
    reports: await readReports(warehouse),
    findings: new Set(findings.map(({ finding_id }) => finding_id)),
    ownReports: new Map(),
    ownFindings: new Set(),
  };
}

/** Reports as the embedded sources give them, without what local files add. */
const readReports = async (warehouse: Warehouse): Promise<readonly KnownReport[]> =>
  warehouse.rows<KnownReport>(`
    with
      dated as (
        select
          concat_ws(
            '-', 'peel', nullif(regexp_extract(round, '[(](.+)[)]', 1), ''), replace(regexp_extract(round, '^([^ ]+)', 1), '/', '-'), force_slug
          ) as report_id,
          force_slug as force_id, regexp_extract(round, '^([^ ]+)', 1) as label, 'PEEL' as report_kind
        from raw.hmicfrs__peel_publication_dates
        union
        select report_id, force_slug, round, report_kind from raw.local_policing_bodies__reports
      )
    select report_id, force_id, round_id, report_kind
    from dated
    left join raw.peelboard__rounds rounds on rounds.source_label = dated.label`);

async function readRounds(warehouse: Warehouse): Promise<Pick<LocalContext, "roundNames" | "rounds">> {
  const found = await warehouse.rows<{
    round_id: string;
    round_name: string;
    source_label: string;
    scale_id: ScaleId;
    framework_id: string;
  }>(
    "select round_id, round_name, source_label, scale_id, framework_id from raw.peelboard__rounds order by round_order::integer",
  );
  const items = await warehouse.rows<{
    round_id: string;
    item_id: string;
    source_label: string;
    name_in_round: string;
  }>(
    "select round_id, item_id, source_label, name_in_round from raw.peelboard__round_items order by item_order::integer",
  );
  const rounds = new Map(
    found.map(({ round_id, scale_id, framework_id }): readonly [string, KnownRound] => {
      const own = items.filter((item) => item.round_id === round_id);
      const named = own.flatMap(({ item_id, source_label, name_in_round }) =>
        [item_id, source_label, name_in_round, source_label.toLowerCase(), name_in_round.toLowerCase()].map(
          (name) => [name, item_id] as const,
        ),
      );
      return [
        round_id,
        {
          round_id,
          scale_id,
          hasDirection: hasDirection(framework_id),
          items: new Map(named),
          itemNames: own.map(({ name_in_round }) => name_in_round),
        },
      ];
    }),
  );
  const roundNames = new Map(
    found.flatMap(({ round_id, round_name, source_label }) =>
      [round_id, round_name, source_label].map((name) => [name, round_id] as const),
    ),
  );
  return { roundNames, rounds };
}
