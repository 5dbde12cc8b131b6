import { hasDirection } from "../../src/model/direction.ts";
import { type ScaleId, scales } from "../../src/model/scale.ts";
import { readFacts } from "../sources/readFacts.ts";
import { roundItems, rounds } from "../sources/reference.ts";
import type { Warehouse } from "../warehouse.ts";

/** A round of inspection as documents name it: its grades, and the items it judged by each name they go under. */
export interface KnownRound {
  readonly round_id: string;
  readonly grades: readonly string[];
  /** Whether its assessments stated a direction of travel beside the grade. */
  readonly hasDirection: boolean;
  /** The label that sources use, by that label and by the item's name in the round. */
  readonly items: ReadonlyMap<string, string>;
}

/** Rounds by the label that sources use: "2007", "2018/19". */
export type RoundVocabulary = ReadonlyMap<string, KnownRound>;

interface RoundRow {
  readonly round_id: string;
  readonly scale_id: string;
  readonly framework_id: string;
  readonly source_label: string;
}
interface ItemRow {
  readonly round_id: string;
  readonly source_label: string;
  readonly name_in_round: string;
}

/** Rounds and their items from the raw tables of a load under way. */
export async function roundsOfLoad(warehouse: Warehouse): Promise<RoundVocabulary> {
  return vocabularyOf(
    await warehouse.rows<RoundRow>(
      "select round_id, scale_id, framework_id, source_label from raw.peelboard__rounds",
    ),
    await warehouse.rows<ItemRow>(
      "select round_id, source_label, name_in_round from raw.peelboard__round_items",
    ),
  );
}

/** Rounds and their items from the folder of sources, for commands that have no load under way. */
export async function roundsOfSources(sources: string): Promise<RoundVocabulary> {
  const rows = async (list: typeof rounds): Promise<readonly Readonly<Record<string, string>>[]> => {
    const names = Object.keys(list.columns);
    const { rows: read } = await readFacts(sources, list);
    return read.map(({ cells }) =>
      Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""])),
    );
  };
  return vocabularyOf(
    (await rows(rounds)).map(({ round_id = "", scale_id = "", framework_id = "", source_label = "" }) => ({
      round_id,
      scale_id,
      framework_id,
      source_label,
    })),
    (await rows(roundItems)).map(({ round_id = "", source_label = "", name_in_round = "" }) => ({
      round_id,
      source_label,
      name_in_round,
    })),
  );
}

const isScale = (id: string): id is ScaleId => id in scales;

const vocabularyOf = (known: readonly RoundRow[], items: readonly ItemRow[]): RoundVocabulary =>
  new Map(
    known.map(({ round_id, scale_id, framework_id, source_label }) => {
      const asked = items.filter((item) => item.round_id === round_id);
      return [
        source_label,
        {
          round_id,
          grades: isScale(scale_id) ? scales[scale_id] : [],
          hasDirection: hasDirection(framework_id),
          items: new Map([
            ...asked.map((item) => [item.name_in_round, item.source_label] as const),
            // A label that is another item's name in the round stands for its own item.
            ...asked.map((item) => [item.source_label, item.source_label] as const),
          ]),
        },
      ];
    }),
  );
