/** Widths in pixels that views are drawn for at build time: a desk's content column and a phone's. */
export const widths = { wide: 1120, narrow: 328 } as const;
