/** A4 with margins of 22 mm; Word counts in twips, twentieths of a point. */
export const page = { width: 11906, height: 16838, margin: 1247 } as const;

export type Orientation = "portrait" | "landscape";

/** Width of the text on a page, in twips. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === "portrait" ? page.width : page.height) - 2 * page.margin;

/** A CSS pixel is a 96th of an inch, a twip a 1440th. */
export const twipsPerPixel = 15;
