import { chosenForce, observeChosenForce } from "../components/chosenForce.js";
import { element } from "../components/element.js";
import { findInSchema } from "../components/schemaBrowser.js";
import { type ExampleAnswer, type ExploreData, statementFor } from "../model/example.js";
import { readAddress, writeAddress } from "./address.js";
import { engineOf, type RunEnd } from "./engine.js";
import { faultNote } from "./faultNote.js";
import type { ResultFileKind } from "./resultFile.js";
import { resultPanel } from "./resultPanel.js";
import { storedOutcome } from "./shownOutcome.js";
import { inTextArea, type StatementPlace } from "./statementPlace.js";

/** The working Explore page. */
export interface Workbench {
  /** Does what an event on one of its parts asks for. */
  readonly hear: (type: string, target: Element) => void;
  /** Puts the editor in the place of the text area, once. */
  readonly openEditor: () => Promise<void>;
}

export interface WorkbenchOptions {
  readonly data: ExploreData;
  /** Address of the DuckDB file. */
  readonly file: string;
}

function part<Found extends HTMLElement = HTMLElement>(root: Element, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new RangeError(`the Explore page has no ${selector}`);
  return found;
}

/** Whoever changes a statement will run it, so DuckDB may come meanwhile; whoever saves data decides for themselves. */
const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

/** Opens the workbench in the page as it was drawn, in the state that the address asks for. */
export function openedWorkbench(root: HTMLElement, { data, file }: WorkbenchOptions): Workbench {
  const { examples } = data;
  const area = part<HTMLTextAreaElement>(root, "#statement-text");
  const status = part(root, ".statement-status");
  const fault = part(root, ".statement-fault");
  const [runButton, cancelButton] = [part(root, "[data-run]"), part(root, "[data-cancel]")];
  const asAt = document.querySelector<HTMLElement>("[data-release]")?.dataset.release ?? "";
  const say = (text: string, ...more: readonly Node[]): void => status.replaceChildren(text, ...more);
  const engine = engineOf({ file, say });
  const panel = resultPanel(part(root, "[data-result]"), () => ({ document, asAt, force_id: force_id }));

  let force_id = chosenForce(location.search);
  let place: StatementPlace = inTextArea(area);
  let opening: Promise<void> | undefined;
  let isRunning = false;

  const exampleOf = (sql: string): ExampleAnswer | undefined =>
    examples.find((example) => statementFor(example, force_id) === sql || example.sql === sql);

  /** Writes the state into the address, and marks the question that the statement answers. */
  const note = (): void => {
    const sql = place.text();
    const search = writeAddress(location.search, { sql, chart: panel.chart() }, { examples, force_id });
    history.replaceState(history.state, "", `${location.pathname}${search}`);
    const id = exampleOf(sql)?.id;
    for (const link of root.querySelectorAll<HTMLElement>("[data-example]"))
      if (link.dataset.example === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
  };

  const clear = (): void => {
    fault.replaceChildren();
    place.markFault(null);
    say("");
  };

  const finish = async (end: RunEnd, sql: string): Promise<void> => {
    if (end.kind === "result") {
      const { runOutcome } = await import("./runOutcome.js");
      const outcome = runOutcome({ sql, ...end, example: exampleOf(sql), data });
      panel.show(outcome);
      const { origin, words } = outcome.said;
      say(`${words} ${origin} `, element(document, "a", { href: "#result" }, "Go to the result"));
    } else if (end.kind === "fault") {
      place.markFault(end.fault.offset);
      fault.replaceChildren(faultNote(end.fault, { document, goTo: (offset) => place.goTo(offset) }));
      say("");
      panel.showNone("There is no result.", "The statement has a fault, which is named beneath it.");
    } else if (end.kind === "cancelled") say("Cancelled: the statement was not finished.");
    else {
      console.error(end.cause);
      say("DuckDB could not be loaded. Check that the site can still be reached, then press Run again.");
    }
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    const sql = place.text();
    clear();
    note();
    runButton.setAttribute("aria-disabled", "true");
    cancelButton.hidden = false;
    try {
      await finish(await engine.run(sql), sql);
    } finally {
      isRunning = false;
      runButton.removeAttribute("aria-disabled");
      if (document.activeElement === cancelButton) runButton.focus();
      cancelButton.hidden = true;
    }
  };

  /** Shows an example's stored answer; what it gives for another force must be run. */
  const showExample = (example: ExampleAnswer): void => {
    engine.cancel();
    const sql = statementFor(example, force_id);
    place.setText(sql);
    clear();
    if (sql === example.sql) panel.show(storedOutcome(example, data));
    else panel.showNone("The statement now asks of your force.", "Press Run for the answer.");
    note();
  };

  const copyLink = async (): Promise<void> => {
    note();
    const { copyToClipboard } = await import("../components/clipboard.js");
    await copyToClipboard({ "text/plain": location.href });
    say("Copied: the link to this statement.");
  };

  const openEditor = (): Promise<void> => {
    opening ??= import("./editor.js").then((module) => {
      place = module.openEditor(area, {
        schema: data.schema,
        onRun: () => void run(),
        onInput: () => savesData() || engine.prepare(),
      });
    });
    return opening;
  };

  const press = (target: Element): void => {
    const pressed = target.closest<HTMLElement>(
      "[data-example], [data-insert], [data-file], [data-copy-link], [data-cancel]",
    );
    const { example: id, insert, file: kind, copyLink: link, cancel } = pressed?.dataset ?? {};
    const example = examples.find((candidate) => candidate.id === id);
    if (example !== undefined) {
      panel.setChart(null);
      showExample(example);
      if (place.text() !== example.sql) void run();
    } else if (insert !== undefined) void openEditor().then(() => place.insert(insert));
    else if (kind !== undefined) void panel.saveAs(kind as ResultFileKind);
    else if (link !== undefined) copyLink().catch((error) => say(`This did not work: ${error.message}.`));
    else if (cancel !== undefined) engine.cancel();
  };

  /** Takes the state from the address. A statement that came with a link is not run before the reader says so. */
  const restore = (): void => {
    const asked = readAddress(location.search);
    panel.setChart(asked.chart);
    const named = asked.example === "" ? examples[0] : examples.find(({ id }) => id === asked.example);
    const example = asked.sql === "" ? named : exampleOf(asked.sql);
    if (example !== undefined) showExample(example);
    else if (asked.sql === "")
      panel.showNone("There is no question of this name.", "Choose one of those above.");
    else {
      place.setText(asked.sql);
      panel.showNone("This statement came with the link.", "Read it, then press Run.");
    }
  };

  restore();
  for (const link of root.querySelectorAll<HTMLAnchorElement>("[data-example]"))
    link.href = `?example=${link.dataset.example}`;
  observeChosenForce((chosen) => {
    if (chosen === force_id) return;
    const example = exampleOf(place.text());
    force_id = chosen;
    if (example !== undefined && example.force_id !== null) showExample(example);
  });
  root.dataset.live = "";

  return {
    openEditor,
    hear(type, target) {
      const form = target.closest<HTMLFormElement>(".chart-controls");
      if (type === "submit") void (target.matches(".statement") && run());
      else if (type === "click") press(target);
      else if (type === "change" && form !== null) {
        panel.choose(form);
        note();
      } else if (type === "input" && target.matches("[name=schema]"))
        findInSchema(root, (target as HTMLInputElement).value);
      else if (type === "input" && target === area && !savesData()) engine.prepare();
    },
  };
}
