import { JSDOM } from "jsdom";
import { ask, type Query } from "../../loaders/queries/ask.ts";
import { caseload } from "../../loaders/queries/caseload.ts";
import { dataCatalogue } from "../../loaders/queries/dataCatalogue.ts";
import { forceIndex } from "../../loaders/queries/forceIndex.ts";
import { forcePages } from "../../loaders/queries/forcePages.ts";
import { latestMeasures } from "../../loaders/queries/measures.ts";
import { nationalPicture } from "../../loaders/queries/nationalPicture.ts";
import { release } from "../../loaders/queries/release.ts";
import { roundComparability } from "../../loaders/queries/roundComparability.ts";
import type { Choices, Fields } from "../../src/components/choices.ts";
import { caseloadPage } from "../../src/views/caseload.ts";
import { dataPage } from "../../src/views/data.ts";
import { forcePage } from "../../src/views/force.ts";
import { forcesPage } from "../../src/views/forces.ts";
import { nationalPage } from "../../src/views/national.ts";
import type { Page } from "../../src/views/page.ts";
import { joinWidths, widths } from "./joinWidths.ts";

/** One place for a view: its name in the page, the file of the page where the view differs by page, and its HTML. */
export interface DrawnView {
  readonly name: string;
  readonly path: string | null;
  readonly html: string;
}

/** What a view is drawn for: nobody has chosen a force yet, and ages are counted to the day of the release. */
interface Occasion {
  readonly document: Document;
  readonly asAt: string;
}

type Drawing = (occasion: Occasion) => Promise<readonly DrawnView[]>;

/** Draws a page with the defaults of its fields, wide and narrow in one. */
function draw<Data, F extends Fields>(
  { fields, draw: drawPage }: Page<Data, F>,
  data: Data,
  options: Occasion & { readonly force_id: string | null },
): string {
  const [wide, narrow] = [widths.wide, widths.narrow].map((width) =>
    drawPage(data, fields as unknown as Choices<F>, { ...options, width }),
  );
  return joinWidths(wide as HTMLElement, narrow as HTMLElement).outerHTML;
}

/** A view that stands on one page, from the query that its page loads. */
const view =
  <Data, F extends Fields>(name: string, page: Page<Data, F>, query: Query<Data>): Drawing =>
  async (occasion) => [
    { name, path: null, html: draw(page, await ask(query), { ...occasion, force_id: null }) },
  ];

/** The pages of the forces: each its own data, and what all share asked for once. */
const forceViews: Drawing = async (occasion) => {
  const [pages, latest, comparability] = [
    await ask(forcePages),
    await ask(latestMeasures),
    await ask(roundComparability),
  ];
  return pages.map((data) => {
    const { force_id } = data.force;
    const html = draw(forcePage, { ...data, latest, comparability }, { ...occasion, force_id });
    return { name: "force", path: `force/${force_id}.html`, html };
  });
};

/** Every view that a page holds a place for. */
const drawings: readonly Drawing[] = [
  view("national", nationalPage, nationalPicture),
  view("forces", forcesPage, forceIndex),
  view("caseload", caseloadPage, caseload),
  view("data", dataPage, dataCatalogue),
  forceViews,
];

/** Draws every view of the site from the built warehouse, by the functions that draw it in the browser. */
export async function drawViews(): Promise<readonly DrawnView[]> {
  const { document } = new JSDOM().window;
  const { release: asAt } = await ask(release);
  const drawn: DrawnView[] = [];
  for (const drawing of drawings) drawn.push(...(await drawing({ document, asAt })));
  return drawn;
}
