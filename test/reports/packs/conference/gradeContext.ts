import { JSDOM } from "jsdom";
import { paperStyle } from "../../../../reports/packs/paperStyle.ts";
import type { ForceContext } from "../../../../reports/packs/section.ts";
import { peerSetOf } from "../../../../src/metrics/peerSets.ts";
import { pictureOfForce } from "../../../../src/metrics/pictureOfForce.ts";
import type { PackPicture } from "../../../../src/model/packPicture.ts";
import type { PeerChoice } from "../../../../src/model/peerSet.ts";

const easel = { document: new JSDOM("").window.document, style: paperStyle() };

interface Choices {
  readonly since?: string | null;
  readonly peers?: Partial<PeerChoice>;
  /** Slugs of the rounds told of; every round of the picture where none are named. */
  readonly rounds?: readonly string[];
}

/** The context of a pack on one force, of a real picture. */
export function gradeContext(
  picture: PackPicture,
  force_id: string,
  { since = null, peers: chosen = {}, rounds: slugs = [] }: Choices = {},
): ForceContext {
  const own = pictureOfForce(picture, force_id);
  const choice = { peers: "region", peer: [], "peer-name": "", tolerance: "25", ...chosen };
  const peers = peerSetOf(choice, force_id, picture.peers);
  if (!peers.ok) throw new RangeError(`no peers of ${force_id}: ${peers.reason}`);
  const rounds = [
    ...new Map(
      picture.judgements
        .toSorted((a, b) => a.round_order - b.round_order)
        .map(({ round_id, round_name }) => [round_id, { round_id, round_name }]),
    ).values(),
  ].filter(({ round_id }) => slugs.length === 0 || slugs.includes(round_id));
  const parameters = {
    pack: "conference",
    force_id,
    peers: choice,
    rounds: slugs,
    as_at: picture.as_at,
    since,
    audience: "public",
    sections: [],
    report_id: null,
    meeting: null,
  } as const;
  return {
    parameters,
    picture,
    force: own.force,
    own,
    peers: peers.value,
    rounds,
    comments: new Map(),
    letterhead: { body: "Peelboard", officeHolder: null, accent: "#12436D", logo: null },
    paper: { officer: null, officerTitle: null, meeting: null },
    running: [own.force.force_name, "not an official statistic"],
    choices: [{ term: "Force", text: own.force.force_name }],
    origin: {
      parameters,
      release: picture.release.release,
      latest_report_on: picture.release.as_at,
      warehouse_sha256: "",
      code_version: "0",
      code_sha256: "",
      office_sha256: null,
    },
    easel,
  };
}
