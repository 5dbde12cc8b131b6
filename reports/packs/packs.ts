import type { PackName } from "../../src/model/pack.ts";
import type { PackDocument } from "../document.ts";
import { conferencePack } from "./conference.ts";
import { overviewPack } from "./overview.ts";
import { panelPack } from "./panel.ts";
import { responsePack } from "./response.ts";
import type { ForceContext, PackContext } from "./section.ts";

const onForce =
  (pack: (context: ForceContext) => PackDocument) =>
  (context: PackContext): PackDocument => {
    const { force, own, peers } = context;
    if (force === null || own === null || peers === null)
      throw new RangeError(`the ${context.parameters.pack} pack is on one force; name it with --force`);
    return pack({ ...context, force, own, peers });
  };

/** Every pack by its name. */
export const packs: Readonly<Record<PackName, (context: PackContext) => PackDocument>> = {
  conference: onForce(conferencePack),
  panel: onForce(panelPack),
  response: onForce(responsePack),
  overview: overviewPack,
};
