import { AlignmentType, Document, LevelFormat, Packer, PageOrientation } from "docx";
import type { PackDocument } from "../../document.ts";
import { logo } from "./figure.ts";
import { contents, opening, runningLines } from "./frame.ts";
import { font } from "./looks.ts";
import { type Orientation, page } from "./page.ts";
import { hasPageNumbers, pageNumbers } from "./pageNumbers.ts";
import { logoSize } from "./pictures.ts";
import { placesOf } from "./places.ts";
import { plain } from "./plain.ts";
import { bodyOf } from "./sections.ts";
import { stylesOf } from "./styles.ts";
import { tableStyles } from "./tableStyle.ts";

const { margin } = page;

const properties = (orientation: Orientation) => ({
  page: {
    size: {
      width: page.width,
      height: page.height,
      orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: margin + 300,
      bottom: margin + 200,
      left: margin,
      right: margin,
      header: 600,
      footer: 500,
    },
  },
});

const listLevel = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 709, hanging: 425 } } },
  },
];

/**
 * The document as the library writes it, with stand-ins for pictures and the clock's time in its properties.
 * @see settle, which puts both right
 */
export async function compose(document: PackDocument): Promise<Uint8Array> {
  const places = placesOf(document);
  const { letterhead, layout } = document;
  const mark = letterhead.logo === null ? null : logo(letterhead.logo, await logoSize(letterhead.logo));
  const isPack = layout === "pack";
  const isNumbered = hasPageNumbers(document);
  const front = [...opening(document, places, mark), ...(isPack ? contents(isNumbered) : [])];
  const [first, ...others] = bodyOf(document, places, isPack);
  const isTurned = first?.orientation === "landscape";
  // What begins with a wide table leaves its front upright, in a section of its own.
  const stretches = [
    { orientation: "portrait" as const, children: [...front, ...(isTurned ? [] : (first?.children ?? []))] },
    ...(isTurned && first !== undefined ? [first] : []),
    ...others,
  ];
  return Packer.toBuffer(
    new Document({
      title: plain(document.title),
      externalStyles: tableStyles,
      styles: stylesOf(letterhead.accent.slice(1)),
      theme: { fonts: { headings: font, body: font } },
      numbering: {
        config: [
          { reference: "ordered", levels: listLevel(LevelFormat.DECIMAL, "%1.") },
          { reference: "bulleted", levels: listLevel(LevelFormat.BULLET, "•") },
        ],
      },
      ...(isNumbered ? { pageNumbers } : {}),
      // Later sections take over the running lines of the first.
      sections: stretches.map(({ orientation, children }, index) => ({
        ...(index === 0 ? runningLines(document) : {}),
        properties: properties(orientation),
        children,
      })),
    }),
  );
}
