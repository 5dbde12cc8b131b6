import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Module, SourceTextModule } from "node:vm";
import { parse } from "node-html-parser";
import { namedImports } from "./namedImports.ts";
import type { SiteFault } from "./siteFault.ts";
import { siteFiles, sitePages } from "./sitePages.ts";

const directory = resolve(process.argv[2] ?? "dist");
const modules = new Map<string, SourceTextModule>();
const faults: SiteFault[] = [];

const nameInSite = (file: string): string => file.slice(directory.length + 1);

function addFault(file: string, what: string): void {
  if (faults.some((fault) => fault.file === file && fault.what === what)) return;
  const remedy = what.includes(".ts")
    ? 'Framework only writes modules imported as ".js": import "./name.js" for name.ts within src/'
    : "Mend the import in the page or module, or the export it names";
  faults.push({ file, what, remedy });
}

/** The file that a specifier names, or null when a browser could not find it in the site. */
function moduleFile(specifier: string, importer: string): string | null {
  if (!/^\.{0,2}\//.test(specifier)) return null;
  const file = specifier.startsWith("/") ? join(directory, specifier) : join(dirname(importer), specifier);
  return existsSync(file) ? file : null;
}

function moduleOf(file: string): SourceTextModule {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const module = new SourceTextModule(readFileSync(file, "utf8"), { identifier: file });
  modules.set(file, module);
  return module;
}

/** Parses and links a module with all that it imports; null when that fails, which is then a fault. */
async function linked(make: () => SourceTextModule, file: string): Promise<Module | null> {
  try {
    const module = make();
    if (module.status === "unlinked") {
      await module.link((specifier, importer) => {
        const target = moduleFile(specifier, importer.identifier);
        if (target !== null) return moduleOf(target);
        const message = `it imports "${specifier}", which is not in the site`;
        addFault(nameInSite(importer.identifier), message);
        throw new ReferenceError(message);
      });
    }
    return module;
  } catch (error) {
    if (!(error instanceof ReferenceError))
      addFault(nameInSite(file), error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** What a page's cells import: Framework turns their import statements into dynamic ones, which no linker checks. */
async function checkNamedImports(source: string, importer: string): Promise<void> {
  for (const { specifier, names } of namedImports(source)) {
    const target = moduleFile(specifier, importer);
    if (target === null) {
      addFault(nameInSite(importer), `it imports "${specifier}", which is not in the site`);
      continue;
    }
    const module = await linked(() => moduleOf(target), target);
    if (module === null) continue;
    const exported = Reflect.ownKeys(module.namespace);
    for (const name of names)
      if (!exported.includes(name))
        addFault(
          nameInSite(importer),
          `it imports ${name} from ${nameInSite(target)}, which exports no such name`,
        );
  }
}

for (const path of await siteFiles(directory)) {
  // Framework's own client offers libraries that no page of ours asks for; those imports never run.
  if (!path.endsWith(".js") || path.startsWith("_observablehq/")) continue;
  const file = join(directory, path);
  await linked(() => moduleOf(file), file);
  if (path.startsWith("_import/")) await checkNamedImports(readFileSync(file, "utf8"), file);
}
for (const path of await sitePages(directory)) {
  const file = join(directory, path);
  const document = parse(readFileSync(file, "utf8"));
  for (const script of document.querySelectorAll('script[type="module"]:not([src])')) {
    const source = script.textContent;
    await linked(() => new SourceTextModule(source, { identifier: file }), file);
    await checkNamedImports(source, file);
  }
}
process.stdout.write(JSON.stringify(faults));
