import type { Audience, PackName } from "../../src/model/pack.ts";
import type { PeerChoice } from "../../src/model/peerSet.ts";
import type { Letterhead } from "../document.ts";
import { hexColour } from "./contrast.ts";
import { type MeetingKind, meetingSlug, type OfficeFile } from "./officeSchema.ts";
import type { OwnFile } from "./ownFile.ts";

/** One meeting of the office's calendar. */
export interface Meeting {
  /** ISO date. */
  readonly date: string;
  readonly kind: MeetingKind;
  /** The folder of its commentary. */
  readonly slug: string;
  readonly name: string | null;
  /** The number of the paper on the agenda: "7". */
  readonly agendaItem: string | null;
}

/** An office as its file states it, with what is not stated as null. */
export interface Office {
  readonly force_id: string | null;
  readonly body: string;
  readonly officeHolder: string | null;
  readonly originatingOfficer: string | null;
  readonly officerTitle: string | null;
  readonly contact: string | null;
  readonly accent: string;
  readonly logo: Letterhead["logo"];
  /** By date. */
  readonly meetings: readonly Meeting[];
  /** Sections of each pack that is not to have all of them. */
  readonly sections: Readonly<Partial<Record<PackName, readonly string[]>>>;
  readonly peers: PeerChoice | null;
  readonly audience: Audience | null;
  /** What was read; none where no office is configured. */
  readonly files: readonly OwnFile[];
}

/** Where no office is configured. */
export const noOffice: Office = {
  force_id: null,
  body: "Peelboard",
  officeHolder: null,
  originatingOfficer: null,
  officerTitle: null,
  contact: null,
  accent: "#12436D",
  logo: null,
  meetings: [],
  sections: {},
  peers: null,
  audience: null,
  files: [],
};

/** An office from what its file states. */
export function officeOf(stated: OfficeFile, logo: Office["logo"], files: readonly OwnFile[]): Office {
  const meetings = (stated.meetings ?? []).map((meeting) => ({
    date: meeting.date,
    kind: meeting.kind,
    slug: meetingSlug(meeting),
    name: meeting.name ?? null,
    agendaItem: meeting.agenda_item ?? null,
  }));
  const sections = Object.entries(stated.sections ?? {}).filter(([, list]) => list !== undefined);
  const { kind, forces = [], name = "", tolerance = 25 } = stated.peers ?? {};
  return {
    force_id: stated.force ?? null,
    body: stated.body ?? noOffice.body,
    officeHolder: stated.office_holder ?? null,
    originatingOfficer: stated.originating_officer ?? null,
    officerTitle: stated.officer_title ?? null,
    contact: stated.contact ?? null,
    accent: hexColour(stated.colours?.accent ?? noOffice.accent) ?? noOffice.accent,
    logo,
    meetings: meetings.toSorted((a, b) => a.date.localeCompare(b.date)),
    sections: Object.fromEntries(sections),
    peers:
      kind === undefined
        ? null
        : { peers: kind, peer: forces, "peer-name": name, tolerance: String(tolerance) },
    audience: stated.audience ?? null,
    files,
  };
}

/** How an office's papers look. */
export const letterheadOf = ({ body, officeHolder, accent, logo }: Office): Letterhead => ({
  body,
  officeHolder,
  accent,
  logo,
});
