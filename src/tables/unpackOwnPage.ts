import type { OwnPage, PackedOwnPage } from "../model/ownPage.js";
import { rowsOfPack } from "./rowsOfPack.js";

/** The data of the page of own data as it was before it was packed. */
export const unpackOwnPage = ({ own, figures, ...rest }: PackedOwnPage): OwnPage => ({
  ...rest,
  own: { ...own, figures: rowsOfPack(figures) },
});
