import { type RiskLevel, riskLevels } from "../../../src/model/caseloadRow.ts";
import type { Gathering } from "../gathering.ts";
import { countOf } from "../numberWords.ts";
import type { Block } from "../text/block.ts";

const line =
  /^(.{2,60}?) (?:with|has|had) (\S{1,12}) (?:permanent |dedicated |full-time |part-time ){0,3}(?:PPOs?|public protection officers?)\s*[:–-]\s*(.+)$/i;
const cases =
  /(?<![\w[\]])(\d{1,5}|no|one|two|three|four|five|six|seven|eight|nine|ten) (very high|high|medium|low)[- ]risk (?:registered )?(?:sex )?offenders?\b/gi;
const mention = /\b(?:very high|high|medium|low)[- ]risk (?:registered )?(?:sex )?offenders?\b/gi;

/** Reads lines such as "North BCU with two permanent PPOs: 15 very high-risk offenders, 45 high-risk offenders, ...". */
export function readCaseload(
  blocks: readonly Block[],
  force_id: string,
  round: string,
  gathered: Gathering,
): void {
  for (const block of blocks) {
    const mentions = block.text.match(mention)?.length ?? 0;
    if (block.kind === "row" || mentions < 2 || !/\d/.test(block.text)) continue;
    const [, area, officersSaid = "", rest = ""] = line.exec(block.text) ?? [];
    const found = [...rest.matchAll(cases)].map(
      (match) => [match[2]?.toLowerCase() as RiskLevel, countOf(match[1] ?? "")] as const,
    );
    const officers = countOf(officersSaid);
    const isWhole = riskLevels.every((risk) => found.filter(([named]) => named === risk).length === 1);
    if (area === undefined || officers === null || !isWhole || found.length !== mentions) {
      gathered.miss(block, {
        expected:
          "an area, its officers, and one number of cases for each risk: very high, high, medium, low",
        found: block.text,
        advice: "look at the page and enter the caseload by hand (`npx peelboard template caseload`)",
      });
      continue;
    }
    gathered.propose(block, {
      kind: "officers",
      force_id,
      round,
      item: area,
      value: officers,
      confidence: "stated",
    });
    for (const [risk, value] of found)
      if (value !== null)
        gathered.propose(block, {
          kind: "caseload",
          force_id,
          round,
          item: area,
          label: risk,
          value,
          confidence: "stated",
        });
  }
}
