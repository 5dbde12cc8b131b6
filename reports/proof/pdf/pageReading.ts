import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of the structure that a screen reader is given; `text` is what lies directly in it. */
export interface Element {
  readonly role: string;
  readonly alt: string | null;
  readonly page: number;
  readonly children: readonly (Element | string)[];
  /** Marks of the drawing that belongs to it, on its page. */
  readonly marks: readonly number[];
}

export interface PageLink {
  readonly page: number;
  readonly address: string | null;
  /** Whether a link within the file finds a page; null for one that leads out. */
  readonly leadsSomewhere: boolean | null;
}

/** What is found on one page. */
export interface PageReading {
  /** All text, running lines too. */
  readonly text: string;
  /** Its part of the structure; null for a page without tags. */
  readonly element: Element | null;
  readonly links: readonly PageLink[];
  /** Drawing commands by mark; empty for a page without pictures. */
  readonly drawing: ReadonlyMap<number, number>;
}

export type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type StructNode = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type StructContent = StructNode["children"][number];

const markOf = (id: string): number => Number(/mc(\d+)$/.exec(id)?.[1] ?? -1);

/** The text of a page as a whole, and by the marks that its structure points to. */
async function textsOf(
  page: PDFPageProxy,
): Promise<{ readonly whole: string; readonly marked: ReadonlyMap<string, string> }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = new Map<string, string>();
  const open: (string | null)[] = [];
  let whole = "";
  for (const item of items) {
    if ("str" in item) {
      const text = item.hasEOL ? `${item.str} ` : item.str;
      whole += text;
      const id = open.findLast((mark) => mark !== null);
      if (id !== undefined && id !== null) marked.set(id, (marked.get(id) ?? "") + text);
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = item.type === "beginMarkedContentProps" ? (item.id ?? null) : null;
      open.push(id);
      if (id !== null && !marked.has(id)) marked.set(id, "");
    }
  }
  return { whole, marked };
}

/** An element with what of it lies on this page; null for one that has nothing here, such as a row of a long table. */
function elementOf(node: StructNode, page: number, texts: ReadonlyMap<string, string>): Element | null {
  const children: (Element | string)[] = [];
  const marks: number[] = [];
  for (const child of node.children as readonly (StructContent | StructNode)[]) {
    if ("role" in child) {
      const element = elementOf(child, page, texts);
      if (element !== null) children.push(element);
      continue;
    }
    const text = child.type === "content" ? texts.get(child.id) : undefined;
    if (text === undefined) continue;
    children.push(text);
    marks.push(markOf(child.id));
  }
  if (children.length === 0) return null;
  const alt = "alt" in node && typeof node.alt === "string" ? node.alt : null;
  return { role: node.role, alt, page, children, marks };
}

/** How many commands draw something within each mark of a page. */
async function drawingOf(
  page: PDFPageProxy,
  { AnnotationMode, OPS }: Pdfjs,
): Promise<ReadonlyMap<number, number>> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const drawing = new Map<number, number>();
  const open: number[] = [];
  const draws = new Set([OPS.constructPath, OPS.showText, OPS.paintImageXObject, OPS.shadingFill]);
  for (const [place, command] of fnArray.entries()) {
    if (command === OPS.beginMarkedContentProps) open.push(Number(argsArray[place]?.[1] ?? -1));
    else if (command === OPS.beginMarkedContent) open.push(-1);
    else if (command === OPS.endMarkedContent) open.pop();
    else if (draws.has(command)) {
      const mark = open.findLast((candidate) => candidate >= 0) ?? -1;
      drawing.set(mark, (drawing.get(mark) ?? 0) + 1);
    }
  }
  return drawing;
}

async function linksOf(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<readonly PageLink[]> {
  // For the screen it would read the page's text once more, to tell what lies under each link.
  const annotations = await page.getAnnotations({ intent: "print" });
  const leads = async (given: unknown): Promise<boolean> => {
    const target = typeof given === "string" ? await pdf.getDestination(given) : given;
    if (!Array.isArray(target) || typeof target[0] !== "object" || target[0] === null) return false;
    return pdf.getPageIndex(target[0]).then(
      () => true,
      () => false,
    );
  };
  return Promise.all(
    annotations
      .filter(({ subtype }) => subtype === "Link")
      .map(async ({ url, unsafeUrl, dest }): Promise<PageLink> => {
        const address: string | null = unsafeUrl ?? url ?? null;
        return {
          page: page.pageNumber,
          address,
          leadsSomewhere: address === null ? await leads(dest) : null,
        };
      }),
  );
}

const hasFigure = ({ role, children }: Element): boolean =>
  role === "Figure" || children.some((child) => typeof child !== "string" && hasFigure(child));

/** Reads one page, counted from 1, and lets go of it. */
export async function readPage(pdf: PDFDocumentProxy, number: number, pdfjs: Pdfjs): Promise<PageReading> {
  const page = await pdf.getPage(number);
  const { whole, marked } = await textsOf(page);
  const root = (await page.getStructTree()) as StructNode | null;
  const element = root === null ? null : elementOf(root, number, marked);
  const links = await linksOf(pdf, page);
  const drawing = element !== null && hasFigure(element) ? await drawingOf(page, pdfjs) : new Map();
  page.cleanup();
  return { text: whole, element, links, drawing };
}
