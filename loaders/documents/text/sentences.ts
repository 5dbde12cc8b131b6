/** Sentences of a paragraph, cut after a full stop, question or exclamation mark that a capital follows. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?]["”’']?)\s+(?=["“‘']?\p{Lu})/u).filter((sentence) => sentence.trim() !== "");
