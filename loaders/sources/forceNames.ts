/** Every name by which a force is known, its slug too, and the slug it stands for. */
export type ForceNames = ReadonlyMap<string, string>;
