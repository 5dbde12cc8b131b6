import { execFile } from "node:child_process";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Converts a file with LibreOffice, which runs with a profile of its own.
 * @param to what to make of it, as `soffice --convert-to` takes it: "pdf", or an ending and a filter.
 * @returns the path of what was made.
 * @throws Error that says how to install LibreOffice, or what it said.
 */
export async function convert(file: string, to: string, folder: string): Promise<string> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", to, "--outdir", folder, file];
  try {
    const { stdout, stderr } = await run("soffice", args);
    if (!stdout.includes("convert")) throw new Error(`soffice made nothing of ${file}: ${stdout}${stderr}`);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    throw new Error(
      "soffice is not installed. This check needs LibreOffice: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui",
      { cause },
    );
  }
  return join(folder, `${basename(file, extname(file))}.${to.split(":")[0]}`);
}
