import type { NamedItem } from "../vocabularyIn.ts";

const named = (item: string, ...says: readonly string[]): readonly NamedItem[] =>
  says.map((words) => ({ says: words, item }));

/** The pillars of 2015 to 2018/19, by name and by the question at their head as reports put it into sentences. */
export const pillars: readonly NamedItem[] = [
  ...named(
    "Effectiveness",
    "effectiveness",
    "effectively reducing crime and keeping people safe",
    "reducing crime and keeping people safe",
    "keeping people safe and reducing crime",
    "effectively reduces crime and keeps people safe",
  ),
  ...named(
    "Efficiency",
    "efficiency",
    "operating efficiently and providing sustainable services to the public",
    "operating efficiently and providing sustainable services",
    "efficient way it operates and provides sustainable services to the public",
    "efficiently it operates and provides sustainable services to the public",
  ),
  ...named(
    "Legitimacy",
    "legitimacy",
    "legitimately it treats the public and its workforce",
    "way it treats the public and its workforce",
    "it treats the public and its workforce",
    "treating the public and its workforce legitimately",
    "legitimately treating the public and its workforce",
  ),
];

/** Core questions by the label that sources give them, the rounds that asked them, and the words of reports. */
const questions: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "How effective is the force at reducing crime and preventing offending?",
    ["2014"],
    ["reducing crime and preventing offending"],
  ],
  ["How effective is the force at investigating offending?", ["2014"], ["investigating offending"]],
  [
    "How effective is the force at tackling anti-social behaviour?",
    ["2014"],
    ["tackling anti-social behaviour"],
  ],
  ["Efficiency (overall)", ["2014"], ["efficiency"]],
  [
    "Effectiveness Q1 preventing crime & ASB",
    ["2016", "2017", "2018/19"],
    [
      "preventing crime and tackling anti-social behaviour",
      "preventing crime and anti-social behaviour",
      "preventing crime, tackling anti-social behaviour and keeping people safe",
    ],
  ],
  [
    "Effectiveness Q2 investigating crime",
    ["2016", "2017", "2018/19"],
    [
      "investigating crime and reducing re-offending",
      "investigating crime and reducing reoffending",
      "investigating crime and catching criminals",
      "investigating crime",
    ],
  ],
  [
    "Effectiveness Q3 protecting vulnerable people",
    ["2015", "2016", "2017", "2018/19"],
    [
      "protecting vulnerable people",
      "protecting vulnerable people and supporting victims",
      "protecting those who are vulnerable from harm, and supporting victims",
      "protecting from harm those who are vulnerable, and supporting victims",
    ],
  ],
  [
    "Effectiveness Q4 serious & organised crime",
    ["2016", "2017", "2018/19"],
    ["tackling serious and organised crime"],
  ],
  [
    "Efficiency Q1 use of resources to meet demand",
    ["2015"],
    ["using its resources to meet demand", "use of resources to meet demand"],
  ],
  [
    "Efficiency Q2 workforce model",
    ["2015"],
    ["workforce model", "sustainability and affordability of its workforce model"],
  ],
  ["Efficiency Q3 financial position", ["2015"], ["financial position"]],
  ["Efficiency Q1 understanding demand", ["2017"], ["understanding demand"]],
  [
    "Efficiency Q2 use of resources",
    ["2017"],
    ["use of resources", "using resources", "using its resources"],
  ],
  ["Efficiency Q3 planning for future", ["2017"], ["planning for the future"]],
  [
    "Efficiency Q1 meeting demand & using resources",
    ["2018/19"],
    ["meeting current demands and using resources", "meeting demand and using resources"],
  ],
  ["Efficiency Q2 planning for future", ["2018/19"], ["planning for the future"]],
  ["Legitimacy Q1 ethical culture & wellbeing", ["2015"], ["ethical culture and wellbeing"]],
  ["Legitimacy Q3 engaging and treating fairly", ["2015"], ["engaging with and treating people fairly"]],
  ["Legitimacy Q4 stop and search and Taser", ["2015"], ["stop and search and taser"]],
  [
    "Legitimacy Q1 treating public with fairness",
    ["2017", "2018/19"],
    [
      "fair treatment of the public",
      "treating the public fairly",
      "treating all of the people it serves with fairness and respect",
    ],
  ],
  [
    "Legitimacy Q2 ethical & lawful workforce",
    ["2017", "2018/19"],
    ["ethical and lawful workforce behaviour", "ensuring that its workforce behaves ethically and lawfully"],
  ],
  [
    "Legitimacy Q3 treating workforce with fairness",
    ["2017", "2018/19"],
    ["fair treatment of the workforce", "treating its workforce with fairness and respect"],
  ],
];

/** The core questions of a round. */
export const questionsOf = (round: string): readonly NamedItem[] =>
  questions.flatMap(([item, rounds, says]) => (rounds.includes(round) ? named(item, ...says) : []));

const common: readonly NamedItem[] = [
  ...named(
    "Preventing crime",
    "preventing crime",
    "preventing crime and anti-social behaviour",
    "preventing crime and antisocial behaviour",
    "preventing and deterring crime",
    "preventing and deterring crime and antisocial behaviour, and reducing vulnerability",
  ),
  ...named("Responding to the public", "responding to the public"),
  ...named("Investigating crime", "investigating crime"),
  ...named("Protecting vulnerable people", "protecting vulnerable people"),
  ...named("Managing offenders", "managing offenders", "managing offenders and suspects"),
  ...named(
    "Developing a positive workplace",
    "developing a positive workplace",
    "building, supporting and protecting the workforce",
  ),
  ...named("Recording data about crime", "recording data about crime"),
  ...named(
    "Disrupting serious organised crime",
    "disrupting serious organised crime",
    "disrupting serious and organised crime",
  ),
];

/** The areas of each round since 2021/22; two of them have another name in 2023-25. */
export const areas2021: readonly NamedItem[] = [
  ...common,
  ...named(
    "Treatment of the public",
    "treatment of the public",
    "treating the public fairly",
    "engaging with and treating the public with fairness and respect",
  ),
  ...named(
    "Good use of resources",
    "good use of resources",
    "strategic planning, organisational management and value for money",
  ),
  ...named("Supporting victims", "supporting victims", "providing a service to the victims of crime"),
];
export const areas2023: readonly NamedItem[] = [
  ...common,
  ...named(
    "Police powers and public treatment",
    "police powers and public treatment",
    "police powers and treating the public fairly and respectfully",
  ),
  ...named("Leadership and force management", "leadership and force management"),
];
/** The only area of the round under way that sources name so far. */
export const areas2025: readonly NamedItem[] = named(
  "Developing a positive workplace",
  "developing a positive workplace",
);
