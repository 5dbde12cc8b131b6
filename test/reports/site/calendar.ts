/** A component of an iCalendar file: its properties by name, each with its parameters, and the components within it. */
export interface Component {
  readonly name: string;
  readonly properties: ReadonlyMap<
    string,
    { readonly parameters: readonly string[]; readonly value: string }
  >;
  readonly components: readonly Component[];
}

/** Text of RFC 5545 (section 3.3.11) as what it says. */
export function unescaped(value: string): string {
  return value.replaceAll(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === "n" ? "\n" : character,
  );
}

/**
 * Reads an iCalendar file strictly (RFC 5545, section 3.1) and by no code of the site: lines end in CRLF, none is longer than
 * 75 octets, a line that goes on begins with a space, and components close in the order in which they opened.
 * @throws Error that names the line.
 */
export function readCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (!text.endsWith("\r\n")) throw new Error("the last line does not end in CRLF");
  const folded = text.slice(0, -2).split("\r\n");
  for (const line of folded) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in "${line}"`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: "${line}"`);
  }
  const lines = folded.join("\r\n").replaceAll("\r\n ", "").split("\r\n");
  type Open = {
    name: string;
    properties: Map<string, { parameters: string[]; value: string }>;
    components: Component[];
  };
  const open: Open[] = [];
  for (const [index, line] of lines.entries()) {
    const [, head = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^;:]+)*):(.*)$/.exec(line) ?? [];
    const [name = "", ...parameters] = head.split(";");
    if (name === "") throw new Error(`no content line: "${line}"`);
    const current = open.at(-1);
    if (name === "BEGIN") {
      const component: Open = { name: value, properties: new Map(), components: [] };
      current?.components.push(component);
      open.push(component);
    } else if (name === "END") {
      const closed = open.pop();
      if (closed?.name !== value) throw new Error(`${value} ends, ${closed?.name} was open`);
      if (open.length === 0) {
        if (index !== lines.length - 1) throw new Error("something follows the calendar");
        return closed;
      }
    } else {
      if (current === undefined) throw new Error(`a property outside the calendar: "${line}"`);
      if (current.properties.has(name)) throw new Error(`${name} twice in ${current.name}`);
      current.properties.set(name, { parameters, value });
    }
  }
  throw new Error("the calendar does not end");
}
