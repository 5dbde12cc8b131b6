import type { pictureOfForce } from "../../src/metrics/pictureOfForce.ts";
import type { Force } from "../../src/model/force.ts";
import type { PackParameters } from "../../src/model/pack.ts";
import type { PackPicture } from "../../src/model/packPicture.ts";
import type { PeerSet } from "../../src/model/peerSet.ts";
import type { Block, Letterhead, PackOrigin, Table } from "../document.ts";
import type { Easel } from "./figureBlock.ts";

/** What the office wrote under one heading. */
export interface Comment {
  readonly blocks: readonly Block[];
  readonly author: string;
  /** ISO date, or null where the file states none. */
  readonly written_on: string | null;
  /** What the office says of a finding; null where the comment is on no finding. */
  readonly assurance: "assured" | "partly assured" | "not assured" | null;
}

/** What stands at the head of a committee paper; null where nobody has said it. */
export interface PaperHead {
  readonly officer: string | null;
  readonly officerTitle: string | null;
  readonly meeting: {
    /** ISO date. */
    readonly date: string;
    readonly name: string | null;
    readonly agendaItem: string | null;
  } | null;
}

/** All that a pack is made from; nothing in it is asked for again. */
export interface PackContext {
  readonly parameters: PackParameters;
  readonly picture: PackPicture;
  /** Null for the national overview. */
  readonly force: Force | null;
  readonly own: ReturnType<typeof pictureOfForce> | null;
  /** Null for the national overview. */
  readonly peers: PeerSet | null;
  /** Rounds told of, in the order of time. */
  readonly rounds: readonly { readonly round_id: string; readonly round_name: string }[];
  /** By slug of the section, or by the id of a finding. */
  readonly comments: ReadonlyMap<string, Comment>;
  readonly letterhead: Letterhead;
  readonly paper: PaperHead;
  readonly running: readonly [string, string];
  readonly choices: readonly { readonly term: string; readonly text: string }[];
  readonly origin: PackOrigin;
  readonly easel: Easel;
}

/** The context of a pack on one force. */
export interface ForceContext extends PackContext {
  readonly force: Force;
  readonly own: ReturnType<typeof pictureOfForce>;
  readonly peers: PeerSet;
}

/** A part of a pack: what is read, beginning with a heading of level 1, and the tables of its figures for the annex. */
export interface SectionContent {
  readonly blocks: readonly Block[];
  readonly annex?: readonly Table[];
  /** The section shows what the office wrote on it by itself; else it stands at the section's end. */
  readonly hasComments?: boolean;
  /** What somebody has yet to fill in. */
  readonly unfinished?: readonly string[];
}

export type Section<Context extends PackContext = PackContext> = (context: Context) => SectionContent;
