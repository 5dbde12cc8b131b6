import type { GradeRow } from "../model/gradeRow.js";
import { formatDate } from "./formatDate.js";

/** Since when a judgement stands: "published 27 October 2021", "changed on 8 August 2024", "date not known". */
export function formatPublished({
  valid_from,
  published_on,
}: Pick<GradeRow, "valid_from" | "published_on">): string {
  if (valid_from !== null && published_on !== null && valid_from > published_on)
    return `changed on ${formatDate(valid_from)}`;
  const date = valid_from ?? published_on;
  return date === null ? "date not known" : `published ${formatDate(date)}`;
}
