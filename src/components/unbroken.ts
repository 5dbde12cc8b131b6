/** Names of rounds with a hyphen, at which a line would break: "PEEL 2023-25". */
const hyphenated = /(PEEL \d{4}-\d{2})/;

/** A text as nodes, the names of rounds in it kept on one line; its words stay as they are. */
export const unbroken = (text: string, document: Document): readonly Node[] =>
  text.split(hyphenated).map((part) => {
    if (!hyphenated.test(part)) return document.createTextNode(part);
    const name = document.createElement("span");
    name.className = "unbroken";
    name.textContent = part;
    return name;
  });
