import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { siteLink } from "../../components/siteLink.js";
import { localWord } from "../../format/localWords.js";
import type { MeasurePicture } from "../../model/measurePicture.js";
import type { ViewOptions } from "../viewOptions.js";

/** Says that a measure is not offered; of one that the office's own files describe, where it is. */
export function unknownMeasure(
  asked: string,
  { own }: Pick<MeasurePicture, "own">,
  advice: string,
  options: ViewOptions,
): HTMLElement {
  const found = own.find(({ measure_id }) => measure_id === asked);
  if (found === undefined)
    return emptyState({ happened: `No measure is called “${asked}” here.`, advice }, options);
  const { measure_id, measure_name, category } = found;
  const address = new URLSearchParams({
    measure: category === null ? measure_id : `${measure_id}|${category}`,
    ...(options.force_id === null ? {} : { force: options.force_id }),
  });
  return emptyState(
    {
      happened: `“${measure_name}” is a measure of your own (${localWord}).`,
      advice: element(
        options.document,
        "span",
        {},
        "Peelboard holds no figure of it to compare forces by. ",
        siteLink("See it on Your own data", `own-data?${address}`, options),
        ".",
      ),
    },
    options,
  );
}
