import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copySources } from "./copiedSources.ts";

const tail = "source_title,address,locator,note,embargo_until";
const paper = "Quarterly paper of the office,,page 2";

/** An invented office's files by name: a grade that was not found, one in conflict, figures, targets, caseload, a finding, an answer. */
export const ownFiles: Readonly<Record<string, string>> = {
  "grades.csv": [
    `force_id,round,item,grade,published_on,${tail}`,
    `Surrey Police,2018/19,Effectiveness,Good,2020-02-07,${paper},,`,
    `Cumbria Constabulary,2018/19,Effectiveness,Outstanding,2019-05-02,${paper},,`,
    `Cumbria Constabulary,2018/19,Efficiency,Good,2019-05-02,${paper},,`,
    `Surrey Police,2018/19,Legitimacy,,,${paper},,`,
  ].join("\n"),
  "measures.csv": [
    `force_id,area,measure_id,measure_name,unit,decimals,polarity,category,period,period_end,numerator,denominator,value,absence,${tail}`,
    `cumbria,,police-officer-fte,,,,,,31 March 2022,2022-03-31,,,1400,,${paper},,`,
    `cumbria,,police-officer-fte,,,,,,31 March 2023,2023-03-31,,,1411,,${paper},,`,
    `cumbria,,police-officer-fte,,,,,,31 March 2024,2024-03-31,,,918273,,${paper},,2099-01-01`,
    `cumbria,North,calls-in-ten-seconds,Calls answered in ten seconds,% of calls,1,higher is better,,2023/24,2024-03-31,,,88.5,,${paper},,`,
  ].join("\n"),
  "targets.csv": [
    `force_id,measure_id,measure_name,unit,decimals,period,period_end,direction,target,set_by,${tail}`,
    `cumbria,police-officer-fte,,,,31 March 2023,2023-03-31,at least,1420,Police and Crime Plan,${paper},,`,
  ].join("\n"),
  "caseload.csv": [
    `force_id,area,as_at,risk,cases,officers,${tail}`,
    ...["very high,4", "high,30", "medium,40", "low,50"].map(
      (row) => `cumbria,East,2024-03-31,${row},2,${paper},,`,
    ),
  ].join("\n"),
};

/**
 * Copies the embedded sources into a folder and puts an invented office's files beside them.
 * @returns the folder of sources, for `load`.
 */
export async function ownSources(data: string): Promise<string> {
  const { path } = await copySources(data);
  await mkdir(join(data, "local"), { recursive: true });
  for (const [name, text] of Object.entries(ownFiles))
    await writeFile(join(data, "local", name), `${text}\n`);
  return path;
}
