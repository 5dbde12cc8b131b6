import type { ScrutinyTrigger } from "../metrics/scrutinyTrigger.js";
import type { StandingJudgement } from "../model/standing.js";
import { statementOf } from "./conflictWords.js";
import { deadlineSentence, formatDays } from "./deadlineSentence.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { formatInterval } from "./formatInterval.js";
import { formatList } from "./formatList.js";
import { formatPublished } from "./formatPublished.js";
import { formatVerdict } from "./formatVerdict.js";
import { withLocal } from "./localWords.js";
import { ageOf, areaWords, capital, gradeOf, itemOf, kindsOf, many, withUnit } from "./scrutinyFigures.js";
import { formatSpell } from "./spellSentence.js";
import { formatRule } from "./xmrSentence.js";

export interface ScrutinyQuestion {
  /** What is asked. */
  readonly question: string;
  /** The figure that triggers it, as a sentence without its stop. */
  readonly figure: string;
}

/** The question that a trigger asks and the figure behind it, from fixed wordings: nothing in it is an opinion. */
export function scrutinyQuestion(trigger: ScrutinyTrigger, asAt: string): ScrutinyQuestion {
  switch (trigger.rule) {
    case "low grade": {
      const { judgements } = trigger;
      const items = formatList(judgements.map((row) => withLocal(forItem(row.item_name), row)));
      return {
        question: `Graded ${judgements[0]?.grade} ${items} in ${judgements[0]?.round_name}: what has the force done about ${judgements.length === 1 ? "it" : "each"}, and what shows that it works?`,
        figure: judgements
          .map((row) => `${row.item_name}: ${gradeOf(row)}, ${formatPublished(row)}`)
          .join(". "),
      };
    }
    case "half hold a better grade":
      return {
        question: `At least half of the forces whose grade is known hold a better one ${formatList(trigger.positions.map(itemOf))}: what can be learned from them?`,
        figure: trigger.positions
          .map(
            (row) =>
              `${row.item_name}: ${gradeOf(row)}; ${formatCount(row.better_count ?? 0)} of ${formatCount(row.known_count)} known hold a better grade`,
          )
          .join(". "),
      };
    case "grade declined": {
      const { from, to } = trigger.moved;
      return {
        question: `${to.item_name} went from ${gradeOf(from)} in ${from.round_name} to ${gradeOf(to)} in ${to.round_name}: what explains it?`,
        figure:
          `${gradeOf(from)}, then ${gradeOf(to)}. ${formatVerdict(trigger.pair.verdict)} ${trigger.pair.reason}`.replace(
            /\.$/,
            "",
          ),
      };
    }
    case "grade changed": {
      const { judgement, former } = trigger.change;
      return {
        question: `The grade ${itemOf(judgement)} was changed after publication: what led to the change, and what has the force done since?`,
        figure: `${former?.grade == null ? "another grade" : gradeOf(former)}, then ${gradeOf(judgement)}, ${formatPublished(judgement)}`,
      };
    }
    case "judgement old": {
      const { judgements } = trigger;
      const [first] = judgements;
      const what =
        judgements.length === 1
          ? `A judgement of ${first?.round_name} that stands is`
          : `${formatCount(judgements.length)} judgements of ${first?.round_name} that stand are`;
      const age = first === undefined ? "" : `, ${formatPublished(first)}${ageOf(first, asAt)}`;
      return {
        question: `${what} more than three years old: what does the force’s own evidence say now?`,
        figure: `${formatList(judgements.map((row) => `${row.item_name} ${gradeOf(row)}`))}${age}`,
      };
    }
    case "judgement not found": {
      const { missing, asked_count } = trigger;
      const of = (standing: StandingJudgement["standing"]): string =>
        formatList(
          missing.filter((row) => row.standing === standing).map(({ item_name }) => forItem(item_name)),
        );
      const parts = [
        ["not found", of("not found")],
        ["day of publication not known", of("date not known")],
      ].filter(([, items]) => items !== "");
      return {
        question: `For ${formatCount(missing.length)} of ${many(asked_count, "judgement")} of ${missing[0]?.round_name ?? "the round"} no source, or no day of publication, was found: in which report do they stand, and when was it published?`,
        figure: parts.map((part) => part.join(" ")).join("; "),
      };
    }
    case "sources disagree": {
      const { conflict } = trigger;
      return {
        question: `Two sources disagree${conflict.round_name === null ? "" : ` on ${conflict.round_name}`}: which of them is right?`,
        figure: `${conflict.conflict_kind}: ${statementOf(conflict, "first")} against ${statementOf(conflict, "second")}`,
      };
    }
    case "enhanced monitoring": {
      const { entered_on, left_on } = trigger.spell;
      return {
        question:
          "The force is in enhanced monitoring (Engage): what must be shown for it to end, and by when?",
        figure: withLocal(
          `enhanced monitoring ${formatSpell({ began_on: entered_on, ended_on: left_on })}`,
          trigger.spell,
        ),
      };
    }
    case "outside funnel limits": {
      const { area, is_widened } = trigger;
      const limits = formatInterval(
        { lower: area.lower_998, upper: area.upper_998 },
        { unit: "number", decimals: area.decimals },
      );
      return {
        question: `${area.measure_name}: the force lies further from other forces than chance explains. Is it the area, the recording or the practice?`,
        figure: `${withUnit(area)}; 99.8% limits for a force of its size ${limits}${is_widened ? ", widened for over-dispersion" : ""}`,
      };
    }
    case "series signal":
      return {
        question: `${trigger.point.measure_name}: the latest figure is not what the series usually gives. Does the force know of a reason?`,
        figure: `${withUnit(trigger.point)}; ${formatList(trigger.signals.map((rule) => formatRule(rule).toLowerCase()))}`,
      };
    case "caseload above force":
      return {
        question:
          "In some areas the caseload per officer stands above the force by more than chance may explain: what is being done about it?",
        figure: trigger.areas.map(areaWords).join(". "),
      };
    case "figure old": {
      const { figures, caseload } = trigger;
      const names = [
        ...figures.map((row) => withLocal(`${row.measure_name}: ${row.period}`, row)),
        ...(caseload === null
          ? []
          : [withLocal(`caseload of public protection officers: ${formatDate(caseload.as_at)}`, caseload)]),
      ];
      return {
        question:
          names.length === 1
            ? "The latest figure held is more than three years old: what is it now?"
            : `${formatCount(names.length)} of the latest figures held are more than three years old: what are they now?`,
        figure: names.join(". "),
      };
    }
    case "finding old": {
      const { findings } = trigger;
      const [first] = findings;
      return {
        question: `${capital(kindsOf(findings))} of ${first?.report_title ?? "a report"} ${findings.length === 1 ? "is" : "are"} not known to be closed after more than a year: which are closed, since when, and on what evidence?`,
        figure: `published ${formatDate(first?.published_on ?? null)}, ${first?.age_months == null ? "age not known" : `${first.is_age_about ? "about " : ""}${many(first.age_months, "month")} before`}`,
      };
    }
    case "finding without assurance":
      return {
        question: `On ${many(trigger.findings.length, "finding")} not known to be closed no assurance has been given: what would give it?`,
        figure: `${kindsOf(trigger.findings)} without assurance`,
      };
    case "response due":
      return {
        question: `Will the comments on ${withLocal(trigger.report.title, trigger.report)} be published by their last day?`,
        figure: deadlineSentence(trigger.report.response),
      };
    case "no response held":
      return {
        question: `Where are the comments on ${many(trigger.reports.length, "report")} published, whose last day has passed? That we hold none does not say that there are none.`,
        figure: trigger.reports
          .map((row) => `${withLocal(row.title, row)}: ${deadlineSentence(row.response)}`)
          .join(". "),
      };
    case "response late": {
      const { report } = trigger;
      return {
        question: `The comments on ${withLocal(report.title, report)} came after their last day: what will bring the next ones in time?`,
        figure:
          "response_days" in report.response
            ? `${deadlineSentence(report.response)}; the period is ${formatDays(56)}`
            : deadlineSentence(report.response),
      };
    }
  }
}
