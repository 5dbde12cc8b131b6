/** Points from the left at which the cells of a line begin. */
const columns = [50, 300, 360, 420, 480];
const lineHeight = 14;
const linesOnPage = 50;

const escaped = (text: string): string =>
  text
    .replace(/–/g, "-")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/[\\()]/g, (mark) => `\\${mark}`);

/** A PDF of lines, written by hand: the cells of a line with tabs stand in columns; "" leaves a line free. Without lines, an empty page. `trailer` is added to its last dictionary. */
export function pdfOf(lines: readonly string[], trailer = ""): Uint8Array {
  const shown = lines.filter((line) => !/^[-\t]+$/.test(line) || line === "");
  const pages: string[][] = [[]];
  // A table stays on its page: what is tested elsewhere is what happens when it does not.
  for (const [index, line] of shown.entries()) {
    const isFull =
      (pages.at(-1)?.length ?? 0) >= linesOnPage - 12 &&
      line === "" &&
      !(shown[index + 1] ?? "").includes("\t");
    if (isFull) pages.push([]);
    pages.at(-1)?.push(...wrapped(line));
  }
  const contents = pages.map((page) =>
    page
      .flatMap((line, row) =>
        line.split("\t").map((cell, column) => {
          const isOnlyFigures = !line.startsWith("\t") && /^\d/.test(line);
          const x =
            columns[
              line.includes("\t") && (isOnlyFigures || /^Excellent/.test(line)) ? column + 1 : column
            ] ?? 50;
          return `BT /F1 10 Tf ${x} ${780 - row * lineHeight} Td (${escaped(cell.replace(/^- /, "* "))}) Tj ET`;
        }),
      )
      .join("\n"),
  );
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * index} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A line broken at the margin, as a printer would. */
function wrapped(line: string): readonly string[] {
  if (line.includes("\t")) return [line];
  const lines: string[] = [""];
  for (const word of line.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (`${last} ${word}`.length > 80) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}
