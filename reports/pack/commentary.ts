import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { didYouMean } from "../../loaders/sources/nearestName.ts";
import { type FileFault, faultLines, wholeFault } from "../../loaders/yamlFaults.ts";
import type { Audience, PackName } from "../../src/model/pack.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import { packSections, sectionSlugs } from "../../src/model/packSections.ts";
import type { Comment } from "../packs/section.ts";
import { commentBlocks, readHead } from "./commentFile.ts";
import { slugPattern } from "./officeFields.ts";
import { type OwnFile, OwnFileError, readOwnFile, textOfFile } from "./ownFile.ts";

/** Where the commentary is, and for which pack it is read. */
export interface CommentaryRequest {
  /** Folder with a folder for each force: data/local/commentary. */
  readonly directory: string;
  readonly pack: PackName;
  /** Null for the overview, whose folder is "all-forces". */
  readonly force_id: string | null;
  /** Null for no commentary. */
  readonly meeting: string | null;
  /** Slugs of the sections that the pack has; none means all. */
  readonly sections: readonly string[];
  readonly picture: PackPicture;
  readonly audience: Audience;
}

export interface Commentary {
  /** By slug of the section, or by the id of a finding. */
  readonly comments: ReadonlyMap<string, Comment>;
  /** What went into the pack, for `hashOfFiles`. */
  readonly files: readonly OwnFile[];
}

/** Everything wrong with the commentary of a pack. */
export class CommentaryError extends Error {
  override readonly name = "CommentaryError";
  constructor(
    readonly directory: string,
    readonly faults: readonly (FileFault & { readonly file: string })[],
  ) {
    const files = [...new Set(faults.map(({ file }) => file))];
    super(
      [
        `${faults.length === 1 ? "1 fault" : `${faults.length} faults`} in the commentary in ${directory}:`,
        ...files.flatMap((file) =>
          faultLines(
            file,
            faults.filter((fault) => fault.file === file),
          ),
        ),
        "data/COMMENTARY.md says how commentary is written.",
      ].join("\n"),
    );
  }
}

/** Left by editors and by the system; nobody wrote it. */
const isLeftBehind = (name: string): boolean => /^[.~]|~$|^(Thumbs\.db|desktop\.ini)$/.test(name);

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => !isLeftBehind(name)).toSorted();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR"))
      return [];
    throw cause;
  }
}

/** What a file is written on, by its name; or what is wrong with the name. */
function topicOf(name: string, { pack, picture, force_id }: CommentaryRequest) {
  const [, topic = ""] = /^(.+)\.md$/.exec(name) ?? [];
  if (topic === "")
    return { fault: "only files whose names end in .md lie here; move it away, or rename it" };
  const finding = picture.findings.find((row) => row.finding_id === topic);
  if (finding !== undefined)
    return finding.force_id === null || finding.force_id === force_id
      ? { topic, isOnFinding: true }
      : {
          fault: `it is named for a finding on ${finding.force_name}, and lies in the folder of another force`,
        };
  // The folder of a meeting may serve more than one pack.
  const everywhere = Object.values(packSections)
    .flat()
    .map(({ slug }) => slug);
  if (everywhere.includes(topic)) return { topic, isOnFinding: false };
  const findings = picture.findings.filter((row) => row.force_id === force_id).map((row) => row.finding_id);
  const known = sectionSlugs(pack);
  return {
    fault:
      `it is named for no section${didYouMean(topic, [...known, ...findings])}` +
      `; the sections of the ${pack} pack are ${known.join(", ")}` +
      (findings.length === 0 ? "" : `, and the findings of the force ${findings.join(", ")}`),
  };
}

/**
 * What the office wrote for a pack, each file under its section or finding, its references filled in with the figures of the
 * picture. A folder that is not there holds no commentary. What is for the office alone is left out of a public pack, unread
 * but for its head; so is what is on a section that the pack has not.
 * @throws CommentaryError with every fault of every file: file, line, column, what the warehouse holds, and what to do.
 */
export async function readCommentary(request: CommentaryRequest): Promise<Commentary> {
  const { directory, pack, force_id, meeting, sections, picture, audience } = request;
  if (meeting === null) return { comments: new Map(), files: [] };
  for (const part of [force_id ?? "all-forces", meeting])
    if (!slugPattern.test(part)) throw new RangeError(`"${part}" is no name of a folder of commentary`);
  const way = `${force_id ?? "all-forces"}/${meeting}`;
  const folder = join(directory, way);
  const wanted = sectionSlugs(pack).filter((slug) => sections.length === 0 || sections.includes(slug));

  const comments = new Map<string, Comment>();
  const files: OwnFile[] = [];
  const faults: (FileFault & { readonly file: string })[] = [];
  for (const name of await namesIn(folder)) {
    const file = `${way}/${name}`;
    const refuse = (found: readonly FileFault[]): void =>
      void faults.push(...found.map((fault) => ({ ...fault, file })));
    const refuseWhole = (message: string): void => refuse([wholeFault(message)]);
    const named = topicOf(name, request);
    if (named.topic === undefined) {
      refuseWhole(named.fault);
      continue;
    }
    const { topic, isOnFinding } = named;
    if (!isOnFinding && !wanted.includes(topic)) continue;
    try {
      const bytes = await readOwnFile(join(folder, name), directory);
      const { head, body, faults: ofHead } = readHead(textOfFile(bytes), { isOnFinding });
      refuse(ofHead);
      if (head?.audience === "office" && audience === "public") continue;
      // Where the office's words stand right below the section's heading, a heading of level 3 would skip one.
      const isOwn = packSections[pack].some(({ slug, isOfficesOwn }) => slug === topic && isOfficesOwn);
      const ground = { picture, force_id };
      const { blocks, faults: ofText } = commentBlocks(body, {
        ground,
        level: isOwn ? 2 : 3,
        id: `comment-${topic}`,
      });
      refuse(ofText);
      if (head === null) continue;
      comments.set(topic, {
        blocks,
        author: head.author,
        written_on: head.date,
        assurance: head.assurance ?? null,
      });
      files.push({ name: `commentary/${file}`, bytes });
    } catch (cause) {
      if (!(cause instanceof OwnFileError || cause instanceof RangeError)) throw cause;
      refuseWhole(cause.message);
    }
  }
  if (faults.length > 0) throw new CommentaryError(directory, faults);
  return { comments, files };
}
