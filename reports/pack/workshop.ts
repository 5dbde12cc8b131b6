import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { codeHash } from "../../loaders/codeHash.ts";
import { paths } from "../../loaders/paths.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { packPicture } from "../../loaders/queries/packPicture.ts";
import { packSubjects } from "../../loaders/queries/packSubjects.ts";
import { refusePrivate } from "../../loaders/queries/release.ts";
import { warehouseHash } from "../../loaders/warehouseHash.ts";
import { explainAbsence } from "../../src/format/formatAbsence.ts";
import { peerSetOf } from "../../src/metrics/peerSets.ts";
import { pictureOfForce } from "../../src/metrics/pictureOfForce.ts";
import type { PackParameters } from "../../src/model/pack.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import type { PackDocument, PackOrigin } from "../document.ts";
import { answeredReport } from "../packs/response/answeredReport.ts";
import type { ForceContext, PackContext } from "../packs/section.ts";
import { readCommentary } from "./commentary.ts";
import { letterheadOf, readOffice } from "./office.ts";
import { hashOfFiles } from "./ownFile.ts";
import { type PackFact, packFacts } from "./packFacts.ts";
import { type PackOptions, packParameters } from "./parameters.ts";
import { parametersInWords, runningHead } from "./parametersInWords.ts";

export interface WorkshopOptions {
  /** The office's file, where it is not at its usual place. */
  readonly office?: string;
  /** Where commentary lies: a folder for each force, in it one for each meeting. */
  readonly commentary?: string;
  readonly warehouse?: string;
}

/** Makes the contents of packs; figures are asked for once for each day. */
export interface Workshop {
  /** @throws ParametersError with every fault of what was asked for. */
  readonly parameters: (options: PackOptions | string) => PackParameters;
  readonly forces: readonly { readonly force_id: string; readonly force_name: string }[];
  /** What a pack made now would state that it was made from. */
  readonly origin: (parameters: PackParameters) => Promise<PackOrigin>;
  readonly document: (
    parameters: PackParameters,
  ) => Promise<{ readonly document: PackDocument; readonly facts: readonly PackFact[] }>;
}

/** Everything that decides what the code makes of the figures. */
const code = [
  "reports",
  "loaders/queries",
  "src/model",
  "src/metrics",
  "src/format",
  "src/charts",
  "src/tables",
  "src/components",
  "src/views",
  "src/style",
];

async function codeVersion(): Promise<Pick<PackOrigin, "code_version" | "code_sha256">> {
  const { version } = JSON.parse(await readFile(join(paths.root, "package.json"), "utf8")) as {
    version: string;
  };
  return { code_version: version, code_sha256: await codeHash(code) };
}

/** The packs with all their sections, and what charts are drawn with: not loaded where what was asked for is refused. */
async function toolsForContents() {
  const [{ JSDOM }, { packs }, { paperStyle }] = await Promise.all([
    import("jsdom"),
    import("../packs/packs.ts"),
    import("../packs/paperStyle.ts"),
  ]);
  return { packs, easel: { document: new JSDOM().window.document, style: paperStyle() } };
}

/** The report whose response is made, as its folder of commentary is called; null for other packs. */
const reportToAnswer = (context: Pick<ForceContext, "parameters" | "own" | "force">): string | null =>
  context.parameters.pack === "response" ? answeredReport(context).report_id : null;

/**
 * Opens what packs are made with: the office's file, the names that may be asked for, and the tools for charts.
 * @throws OfficeError, WarehouseError.
 */
export async function openWorkshop({
  office: officePath,
  commentary: commentaryPath = join(paths.local, "commentary"),
  warehouse,
}: WorkshopOptions = {}): Promise<Workshop> {
  await ask(refusePrivate("a pack"), warehouse);
  const subjects = await ask(packSubjects, warehouse);
  const { forces } = subjects;
  const office = await readOffice(officePath, { forces });
  const choices = { ...subjects, office };
  const version = await codeVersion();
  const hash = await warehouseHash(warehouse);
  let tools: ReturnType<typeof toolsForContents> | undefined;
  const pictures = new Map<string, Promise<PackPicture>>();

  const pictureOf = (as_at: string): Promise<PackPicture> => {
    const known = pictures.get(as_at) ?? ask(packPicture(as_at), warehouse);
    pictures.set(as_at, known);
    return known;
  };

  const contextOf = async (parameters: PackParameters): Promise<Omit<PackContext, "easel">> => {
    const { force_id, as_at } = parameters;
    const picture = await pictureOf(as_at);
    const own = force_id === null ? null : pictureOfForce(picture, force_id);
    const peers = force_id === null ? null : peerSetOf(parameters.peers, force_id, picture.peers);
    if (peers !== null && !peers.ok)
      throw new RangeError(
        `The peers asked for cannot be told on ${as_at}: ${explainAbsence(peers.reason)}. Choose others with --peers.`,
      );
    const begun = new Set(picture.judgements.map(({ round_id }) => round_id));
    const rounds = subjects.rounds.filter(
      ({ round_id }) =>
        begun.has(round_id) && (parameters.rounds.length === 0 || parameters.rounds.includes(round_id)),
    );
    const { comments, files } = await readCommentary({
      ...parameters,
      // A response belongs to a report, not to a meeting: what is written on it lies in a folder of the report's name.
      meeting:
        parameters.meeting ?? (own === null ? null : reportToAnswer({ parameters, own, force: own.force })),
      directory: commentaryPath,
      picture,
    });
    const meeting = office.meetings.find(
      ({ kind, slug }) =>
        slug === parameters.meeting && kind === (parameters.pack === "conference" ? "conference" : "panel"),
    );
    const names = { ...choices, rounds, peers: peers?.value ?? null };
    return {
      parameters,
      picture,
      force: own?.force ?? null,
      own,
      peers: peers?.value ?? null,
      rounds,
      comments,
      letterhead: letterheadOf(office),
      paper: {
        officer: office.originatingOfficer,
        officerTitle: office.officerTitle,
        meeting: meeting ?? null,
      },
      running: runningHead(parameters, names, subjects.release),
      choices: [
        ...parametersInWords(parameters, names),
        ...(office.contact === null ? [] : [{ term: "Contact", text: office.contact }]),
      ],
      origin: {
        parameters,
        release: subjects.release.release,
        latest_report_on: subjects.release.as_at,
        warehouse_sha256: hash,
        ...version,
        office_sha256: hashOfFiles([...office.files, ...files]),
      },
    };
  };

  return {
    parameters: (options) => packParameters(options, choices),
    forces,
    origin: async (parameters) => (await contextOf(parameters)).origin,
    document: async (parameters) => {
      tools ??= toolsForContents();
      const facts = await contextOf(parameters);
      const { packs, easel } = await tools;
      const context = { ...facts, easel };
      return { document: packs[parameters.pack](context), facts: packFacts(context) };
    },
  };
}
