import { JSDOM } from "jsdom";
import { ask, type Query } from "../../loaders/queries/ask.ts";
import { caseload } from "../../loaders/queries/caseload.ts";
import { changes } from "../../loaders/queries/changes.ts";
import { comparison } from "../../loaders/queries/comparison.ts";
import { dataCatalogue } from "../../loaders/queries/dataCatalogue.ts";
import { explore } from "../../loaders/queries/explore.ts";
import { forceIndex } from "../../loaders/queries/forceIndex.ts";
import { forceList } from "../../loaders/queries/forceList.ts";
import { forcePages } from "../../loaders/queries/forcePages.ts";
import { grades } from "../../loaders/queries/grades.ts";
import { measurePicture } from "../../loaders/queries/measurePicture.ts";
import { latestMeasures } from "../../loaders/queries/measures.ts";
import { movement } from "../../loaders/queries/movement.ts";
import { nationalPicture } from "../../loaders/queries/nationalPicture.ts";
import { ownPage } from "../../loaders/queries/ownPage.ts";
import { release } from "../../loaders/queries/release.ts";
import { responses } from "../../loaders/queries/responses.ts";
import { roundComparability } from "../../loaders/queries/roundComparability.ts";
import { anchorFigures } from "../../src/components/anchorFigures.ts";
import type { Choices, Fields } from "../../src/components/choices.ts";
import type { BuiltPack } from "../../src/model/builtPack.ts";
import { caseloadPage } from "../../src/views/caseload.ts";
import { changesPage } from "../../src/views/changes.ts";
import { comparePage } from "../../src/views/compare.ts";
import { dataPage } from "../../src/views/data.ts";
import { explorePage } from "../../src/views/explore.ts";
import { forcePage } from "../../src/views/force.ts";
import { forcesPage } from "../../src/views/forces.ts";
import { measuresPage } from "../../src/views/measures.ts";
import { exampleIds } from "../../src/views/methods/workedExamples.ts";
import {
  caseloadExamplePage,
  comparabilityPage,
  examplesPage,
  placeOfExamples,
  scalesPage,
} from "../../src/views/methods.ts";
import { movementPage } from "../../src/views/movement.ts";
import { nationalPage } from "../../src/views/national.ts";
import { ownDataPage } from "../../src/views/ownData.ts";
import { type PacksView, packsView } from "../../src/views/packs.ts";
import type { Page } from "../../src/views/page.ts";
import { responsesPage } from "../../src/views/responses.ts";
import { widths } from "./widths.ts";

/** One place for a view: its name in the page, the file of the page where the view differs by page, and its HTML. */
export interface DrawnView {
  readonly name: string;
  readonly path: string | null;
  readonly html: string;
}

/** What the site holds besides the warehouse. */
export interface SiteContents {
  /** The packs that it offers for download. */
  readonly packs: readonly BuiltPack[];
}

/** What a view is drawn for: nobody has chosen a force yet, and ages are counted to the day of the release. */
interface Occasion extends SiteContents {
  readonly document: Document;
  readonly asAt: string;
  readonly asked: <T>(query: Query<T>) => Promise<T>;
}

type Drawing = (occasion: Occasion) => Promise<readonly DrawnView[]>;

/** Draws a page with the defaults of its fields; its charts for a desk and for a phone. */
function draw<Data, F extends Fields>(
  { fields, draw: drawPage }: Page<Data, F>,
  data: Data,
  options: Occasion & { readonly force_id: string | null },
): string {
  const sizes = { width: widths.wide, narrowWidth: widths.narrow };
  return anchorFigures(drawPage(data, fields as unknown as Choices<F>, { ...options, ...sizes })).outerHTML;
}

/** A view that stands on one page, from the query that its page loads. */
const view =
  <Data, F extends Fields>(name: string, page: Page<Data, F>, query: Query<Data>): Drawing =>
  async (occasion) => [
    { name, path: null, html: draw(page, await occasion.asked(query), { ...occasion, force_id: null }) },
  ];

/** The pages of the forces: each its own data, and what all share asked for once. */
const forceViews: Drawing = async (occasion) => {
  const { asked } = occasion;
  const [pages, latest, comparability] = [
    await asked(forcePages),
    await asked(latestMeasures),
    await asked(roundComparability),
  ];
  return pages.map((data) => {
    const { force_id } = data.force;
    const html = draw(forcePage, { ...data, latest, comparability }, { ...occasion, force_id });
    return { name: "force", path: `force/${force_id}.html`, html };
  });
};

/** The packs to download, on the page of their force; those of all forces stand on the first page. */
const packViews: Drawing = async ({ document, packs, asked }) => {
  const forces = await asked(forceList);
  const drawn = (force: PacksView["force"], path: string, root: string): DrawnView => {
    const own = packs.filter(({ force_id }) => force_id === (force?.force_id ?? null));
    return { name: "packs", path, html: packsView({ packs: own, force }, { document, root }).outerHTML };
  };
  return [
    drawn(null, "index.html", "./"),
    ...forces.map((force) => drawn(force, `force/${force.force_id}.html`, "../")),
  ];
};

/** The worked examples of the methods page, which need no data: one table a statistic. */
const exampleViews: Drawing = async (occasion) =>
  exampleIds.map(placeOfExamples).map((name) => ({
    name,
    path: null,
    html: draw(examplesPage(name), null, { ...occasion, force_id: null }),
  }));

/** Every view that a page holds a place for. */
const drawings: readonly Drawing[] = [
  view("national", nationalPage, async (warehouse) => ({
    ...(await nationalPicture(warehouse)),
    judgements: await grades(warehouse),
  })),
  view("forces", forcesPage, forceIndex),
  view("movement", movementPage, movement),
  view("compare", comparePage, comparison),
  view("caseload", caseloadPage, caseload),
  view("responses", responsesPage, responses),
  view("measures", measuresPage, measurePicture),
  view("data", dataPage, dataCatalogue),
  view("own-data", ownDataPage, ownPage),
  view("explore", explorePage, explore),
  view("changes", changesPage, changes),
  view("methods-scales", scalesPage, async () => null),
  view("methods-comparability", comparabilityPage, roundComparability),
  view("methods-caseload", caseloadExamplePage, caseload),
  exampleViews,
  forceViews,
  packViews,
];

/**
 * Draws every view of the site from the built warehouse, by the functions that draw it in the browser.
 * @param warehouse its folder, where it is not the usual one.
 */
export async function drawViews({ packs }: SiteContents, warehouse?: string): Promise<readonly DrawnView[]> {
  const { document } = new JSDOM().window;
  const asked: Occasion["asked"] = (query) => ask(query, warehouse);
  const { release: asAt } = await asked(release);
  const drawn: DrawnView[] = [];
  for (const drawing of drawings) drawn.push(...(await drawing({ document, asAt, packs, asked })));
  return drawn;
}
