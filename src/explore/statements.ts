/** One statement of a text, and where in the text it begins. */
export interface Statement {
  readonly sql: string;
  readonly offset: number;
}

/** What a semicolon does not end a statement in: quoted texts and names, comments, texts between dollar signs. */
const parts =
  /'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\$([A-Za-z_]*)\$[\s\S]*?(?:\$\1\$|$)|;/g;

const isBlank = (sql: string): boolean =>
  sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, "").trim() === "";

/** The statements of a text, parted by semicolons; those of nothing but comments are left out. */
export function statementsOf(text: string): readonly Statement[] {
  const ends = [...text.matchAll(parts)].filter(([part]) => part === ";").map(({ index }) => index);
  let offset = 0;
  const statements: Statement[] = [];
  for (const end of [...ends, text.length]) {
    const sql = text.slice(offset, end);
    if (!isBlank(sql)) statements.push({ sql, offset });
    offset = end + 1;
  }
  return statements;
}
