import { element } from "../../components/element.js";
import type { ViewOptions } from "../viewOptions.js";

/** What people come with, each with the page that answers it, in the state in which it does; the reader's force is carried by every link. */
const questions: readonly { readonly question: string; readonly answer: string; readonly address: string }[] =
  [
    {
      question: "Which forces were graded Inadequate on a question, when, and where does it say so?",
      answer: "Compare",
      address: "./compare?answer=Inadequate&rounds=all",
    },
    {
      question: "Has my force moved since the last round, and may I say so?",
      answer: "Movement",
      address: "./movement",
    },
    {
      question: "Of the forces like mine, who went from Requires improvement to Good?",
      answer: "Movement",
      address: "./movement?cell=requires-improvement.good&peers=population",
    },
    {
      question: "Which responses are due in the next 30 days, and which are late?",
      answer: "Responses",
      address: "./responses",
    },
    {
      question: "What changed since my last pack, or between any two dates?",
      answer: "Changes",
      address: "./changes",
    },
    {
      question: "How heavy is each officer’s caseload, and is one area out of line?",
      answer: "Caseload",
      address: "./caseload",
    },
  ];

/** The questions of the front page as links. */
export function questionList({ document }: Pick<ViewOptions, "document">): HTMLElement {
  return element(
    document,
    "nav",
    { class: "questions", "aria-label": "Questions" },
    element(
      document,
      "ul",
      {},
      ...questions.map(({ question, answer, address }) =>
        element(
          document,
          "li",
          {},
          element(document, "a", { href: address }, question),
          element(document, "span", {}, answer),
        ),
      ),
    ),
  );
}
