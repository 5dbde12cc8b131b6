import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasDirection } from "../src/model/direction.ts";
import type { ScaleId } from "../src/model/scale.ts";
import { paths } from "./paths.ts";
import type { ForceNames } from "./sources/forceNames.ts";
import type { KnownMeasure, KnownReport, KnownRound, LocalContext } from "./sources/local/localContext.ts";
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
  const measures = await warehouse.rows<KnownMeasure & { measure_id: string }>(`
    with
      used as (
        select distinct measure_id, measure_group from (${await staged("stg_measure")}\n)
        union select measure_id, measure_id from raw.peelboard__measures
      )
    select used.measure_id, described.unit, described.multiplier::integer as multiplier
    from used
    left join raw.peelboard__measures described on described.measure_id = used.measure_group`);
  const findings = await warehouse.rows<{ finding_id: string; report_id: string }>(
    "select finding_id, report_id from raw.hmic__inspection_2007_findings union select finding_id, report_id from raw.local_policing_bodies__findings",
  );
  return {
    today: null,
    forceNames: await readForceNames(warehouse),
    ...rounds,
    measures: new Map(measures.map(({ measure_id, ...measure }) => [measure_id, measure])),
    reports: await readReports(warehouse),
    findings: new Map(findings.map(({ finding_id, report_id }) => [finding_id, report_id])),
    ownReports: new Map(),
    ownFindings: new Map(),
    ownMeasures: new Map(),
  };
}

/** Reports as the embedded sources give them, without what local files add. */
async function readReports(warehouse: Warehouse): Promise<readonly KnownReport[]> {
  const reports = await warehouse.rows<Omit<KnownReport, "published_on"> & { days: string | null }>(`
    with
      dated as (
        select
          concat_ws(
            '-', 'peel', nullif(regexp_extract(round, '[(](.+)[)]', 1), ''), replace(regexp_extract(round, '^([^ ]+)', 1), '/', '-'), force_slug
          ) as report_id,
          force_slug as force_id, regexp_extract(round, '^([^ ]+)', 1) as label, 'PEEL' as report_kind, published_on
        from raw.hmicfrs__peel_publication_dates
        union
        select report_id, force_slug, round, report_kind, published_on from raw.local_policing_bodies__reports
      )
    select report_id, force_id, round_id, report_kind, string_agg(distinct published_on, ' ' order by published_on) as days
    from dated
    left join raw.peelboard__rounds rounds on rounds.source_label = dated.label
    group by all
    order by report_id`);
  return reports.map(({ days, ...report }) => ({ ...report, published_on: days?.split(" ") ?? [] }));
}

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
