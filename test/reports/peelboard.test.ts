import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../../loaders/paths.ts";
import { runSteps } from "../../reports/verb.ts";
import { peelboard } from "./commandLine.ts";

describe("peelboard <verb>", () => {
  it.each([
    "start",
    "build",
    "load",
    "check",
    "site",
    "serve",
    "dev",
    "seal",
    "bench",
    "pack",
    "read",
    "add",
    "remove",
  ])("%s explains itself", async (verb) => {
    const { code, out } = await peelboard([verb, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: peelboard ${verb}`);
    expect(out).toContain("--verbose");
  });

  it("refuses an unknown verb", async () => {
    const { code, error } = await peelboard(["nonsense"]);
    expect(code).toBe(1);
    expect(error).toContain("unknown command 'nonsense'");
  });

  it("ends quietly when nobody reads on, as with head", async () => {
    const child = spawn(process.execPath, [join(paths.root, "reports/peelboard.js"), "pack", "--list"]);
    // Closed before the first line is written.
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (words) => {
      said += words;
    });
    await once(child, "close");
    expect(said).not.toMatch(/EPIPE|\bat /);
  });

  it("refuses a port that is none", async () => {
    const { code, error } = await peelboard(["serve", "--port", "high"]);
    expect(code).toBe(1);
    expect(error).toContain("whole number from 0 to 65535");
  });
});

describe("runSteps(steps, {log, verbose})", () => {
  const failing = {
    name: "Loading",
    work: () => Promise.reject(new Error("no rows", { cause: new Error("empty file") })),
  };

  it("numbers the steps and passes on what they say", async () => {
    const said: string[] = [];
    const step = { name: "Checking", work: async (log: (line: string) => void) => log("all well") };
    expect(await runSteps([step, step], { log: (line) => said.push(line), verbose: false })).toBe(0);
    expect(said).toEqual(["[1/2] Checking", "      all well", "[2/2] Checking", "      all well"]);
  });

  it("stops at the first failure with its message and its cause, without a stack", async () => {
    const said: string[] = [];
    const code = await runSteps([failing, failing], { log: (line) => said.push(line), verbose: false });
    expect(code).toBe(1);
    expect(said.join("\n")).toContain("no rows\n  because: empty file");
    expect(said.join("\n")).not.toMatch(/^\s+at /m);
    expect(said).not.toContain("[2/2] Loading");
  });

  it("shows the stack when asked", async () => {
    const said: string[] = [];
    await runSteps([failing], { log: (line) => said.push(line), verbose: true });
    expect(said.join("\n")).toMatch(/^\s+at /m);
  });
});
