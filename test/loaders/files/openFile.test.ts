import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, open, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkTextFile } from "../../../loaders/files/checkTextFile.ts";
import { csvHead } from "../../../loaders/files/csvHead.ts";
import { usualLimits } from "../../../loaders/files/openedFile.ts";
import { openFile } from "../../../loaders/files/openFile.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { faultsIn } from "./opened.ts";
import { gzipOf, ods, odsNumber, odsRow } from "./spreadsheets.ts";

let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

describe("openFile(path, limits)", () => {
  it("gives a file's name, form, hash and size with its sheets", async () => {
    const content = ods(odsRow(odsNumber(1)));
    const path = await written("Table 1, 'new'.ods", content);
    expect(await openFile(path)).toEqual({
      name: "Table 1, 'new'.ods",
      path,
      form: "ods",
      isGzipped: false,
      sha256: createHash("sha256").update(content).digest("hex"),
      bytes: content.length,
      sheets: [{ name: "Table 1", rows: [[1]], merges: [] }],
    });
  });

  it("names the sheet of a CSV file for the file", async () => {
    expect((await openFile(await written("arrests.csv.gz", gzipOf("a,b\n")))).sheets).toEqual([
      { name: "arrests.csv.gz", rows: [["a", "b"]], merges: [] },
    ]);
  });

  it("refuses a folder, a link to itself, a pipe, a device and what is not there", async () => {
    await mkdir(join(folder.path, "folder.csv"));
    await symlink(join(folder.path, "loop.csv"), join(folder.path, "loop.csv"));
    execFileSync("mkfifo", [join(folder.path, "pipe.csv")]);
    await symlink("/dev/zero", join(folder.path, "zero.csv"));
    for (const [name, problem] of [
      ["folder.csv", "this is a folder"],
      ["loop.csv", "a link that leads back to itself"],
      ["pipe.csv", "this is no ordinary file"],
      ["zero.csv", "this is no ordinary file"],
      ["missing.csv", "there is no such file"],
      [`${"x".repeat(300)}.csv`, "a path that is too long"],
    ] as const)
      expect((await faultsIn(openFile(join(folder.path, name))))[0], name).toMatchObject({
        file: name,
        problem,
      });
  });

  it.skipIf(process.getuid?.() === 0)("refuses a file that may not be read", async () => {
    const path = await written("closed.csv", "a,b\n");
    await chmod(path, 0);
    expect((await faultsIn(openFile(path)))[0]?.problem).toBe("the file may not be read");
  });

  it("follows a link to a file", async () => {
    await symlink(await written("own.csv", "a,b\n"), join(folder.path, "link.csv"));
    expect((await openFile(join(folder.path, "link.csv"))).name).toBe("link.csv");
  });

  it("refuses ten gigabytes of one line without reading them", async () => {
    const path = await written("line.csv", "x");
    await truncate(path, 10_000_000_000);
    const before = performance.now();
    expect((await faultsIn(openFile(path)))[0]?.problem).toBe("a file of 10,000,000,000 bytes");
    const unlimited = { ...usualLimits, bytes: 1e12, unpackedBytes: 1e12 };
    expect((await faultsIn(csvHead(path, unlimited)))[0]?.problem).toMatch(/NUL/);
    await (
      await open(path, "r+").then(async (file) => {
        await file.write("x".repeat(4_000_000));
        return file;
      })
    ).close();
    expect((await faultsIn(csvHead(path, unlimited)))[0]?.problem).toBe("a line of more than 2 MB");
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});

describe("csvHead(path)", () => {
  it("gives form, delimiter, header and a sample of a hundred rows", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `${index};Kent`);
    const head = await csvHead(await written("a.csv.gz", gzipOf(["id;force", ...rows].join("\r\n"))));
    expect(head).toMatchObject({
      form: "csv",
      isGzipped: true,
      delimiter: ";",
      header: ["id", "force"],
      headerLine: 1,
    });
    expect(head.sample).toHaveLength(100);
    expect(head.sample[99]).toEqual(["99", "Kent"]);
  });

  it("finds the header below a title, by its line in the file", async () => {
    const path = await written(
      "b.csv",
      '"Arrests\nby force",\n\n2018\nforce,year,arrests\nKent,2018,5\nEssex,2018,6\n',
    );
    expect(await csvHead(path)).toMatchObject({ header: ["force", "year", "arrests"], headerLine: 5 });
  });

  it("reads no further than it must: a fault at the end of the file is not seen", async () => {
    const path = await written("c.csv", `${"a,b\n".repeat(100_000)}"open`);
    expect((await csvHead(path)).header).toEqual(["a", "b"]);
    expect((await faultsIn(openFile(path)))[0]).toMatchObject({ row: 100_001 });
  });

  it("refuses a spreadsheet and a file without rows", async () => {
    expect((await faultsIn(csvHead(await written("d.ods", ods(odsRow(odsNumber(1)))))))[0]?.problem).toBe(
      "a spreadsheet",
    );
    expect((await faultsIn(csvHead(await written("e.csv", "\ufeff"))))[0]?.problem).toBe(
      "the file holds no rows",
    );
  });
});

describe("checkTextFile(path, limits)", () => {
  it("tells how many bytes a sound file unpacks to", async () => {
    expect(await checkTextFile(await written("f.csv.gz", gzipOf("a,b\n1,2\n")))).toBe(8);
  });

  it("tells every line that is no UTF-8", async () => {
    const path = await written("g.csv", Buffer.from("a,b\n\xa3,1\nc,\xa3\n", "latin1"));
    expect((await faultsIn(checkTextFile(path))).map(({ row, column }) => [row, column])).toEqual([
      [2, "1"],
      [3, "2"],
    ]);
  });
});
