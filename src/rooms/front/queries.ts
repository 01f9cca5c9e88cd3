// Reads of arrangements: the one that holds, those that are to come, those that were, and the draft of the next.

import type { Reads } from "#platform/db";
import { type Arrangement, BY_TIME, endsOf } from "./arrangement";
import type { Place } from "./slot";
import type { FrontTables, ReadableTables } from "./tables";

/** Of pages that show a place as it is arranged; whatever is put out, or called off, changes it. */
export function tagOf({ language, section }: Place): string {
  return `arranged:${language}:${section}`;
}

/**
 * What holds at the moment of these reads. A page that shows it is true until the next one begins, and no process needs to
 * be told.
 */
export async function findArrangement(reads: Reads, place: Place): Promise<Arrangement> {
  reads.note(tagOf(place));
  const next = await ofPlace(reads, place)
    .select("from_at")
    .where("from_at", ">", reads.at)
    .orderBy("from_at")
    .executeTakeFirst();
  if (next) reads.until(next.from_at);
  const holds = await ofPlace(reads, place)
    .select("settings")
    .where("from_at", "<=", reads.at)
    .orderBy("from_at", "desc")
    .orderBy("arrangements.id", "desc")
    .executeTakeFirst();
  const arrangement = holds ? (JSON.parse(holds.settings) as Arrangement) : BY_TIME;
  for (const end of endsOf(arrangement, reads.at)) reads.until(end);
  return arrangement;
}

export interface PutOutArrangement {
  readonly id: number;
  readonly settings: Arrangement;
  /** ms */
  readonly fromAt: number;
  /** Null for the sample's, and for whoever is not here any more. */
  readonly by: string | null;
}

/** What holds at a moment (ms); null while nothing was ever put out. */
export async function findHolding(
  reads: Reads,
  at: Place & { at: number },
): Promise<PutOutArrangement | null> {
  const row = await named(reads, at)
    .where("from_at", "<=", at.at)
    .orderBy("from_at", "desc")
    .orderBy("arrangements.id", "desc")
    .executeTakeFirst();
  return row ? putOutOf(row) : null;
}

/** What is to come, the next first. */
export async function listScheduled(reads: Reads, place: Place, most: number): Promise<PutOutArrangement[]> {
  const rows = await named(reads, place)
    .where("from_at", ">", reads.at)
    .orderBy("from_at")
    .orderBy("arrangements.id")
    .limit(most)
    .execute();
  return rows.map(putOutOf);
}

/** What holds and what held, the newest first. */
export async function listHeld(reads: Reads, place: Place, most: number): Promise<PutOutArrangement[]> {
  const rows = await named(reads, place)
    .where("from_at", "<=", reads.at)
    .orderBy("from_at", "desc")
    .orderBy("arrangements.id", "desc")
    .limit(most)
    .execute();
  return rows.map(putOutOf);
}

export async function findPutOut(
  reads: Reads,
  { id, ...place }: Place & { id: number },
): Promise<PutOutArrangement | null> {
  const row = await named(reads, place).where("arrangements.id", "=", id).executeTakeFirst();
  return row ? putOutOf(row) : null;
}

export interface FrontDraft {
  /** 0 before anything was ever done to the place. */
  readonly version: number;
  /** Null when nothing waits to be put out. */
  readonly draft: Arrangement | null;
  readonly savedAt: number;
  readonly savedBy: string | null;
}

export async function getDraft(reads: Reads, { language, section }: Place): Promise<FrontDraft> {
  const row = await reads
    .tables<FrontTables & ReadableTables>()
    .selectFrom("fronts")
    .leftJoin("people", "people.id", "fronts.saved_by")
    .select(["version", "draft", "saved_at", "people.name"])
    .where("fronts.language", "=", language)
    .where("fronts.section", "=", section)
    .executeTakeFirst();
  return {
    version: row?.version ?? 0,
    draft: row?.draft ? (JSON.parse(row.draft) as Arrangement) : null,
    savedAt: row?.saved_at ?? 0,
    savedBy: row?.name ?? null,
  };
}

/** A place to which something was done, for the overview. */
export interface WorkedPlace {
  readonly language: string;
  readonly section: number;
  readonly hasDraft: boolean;
  /** When the next arrangement begins (ms); null when none is ordered. */
  readonly nextAt: number | null;
}

/** As many as there are fronts, editions and sections at most. */
export async function listWorkedPlaces(reads: Reads): Promise<WorkedPlace[]> {
  const db = reads.tables<FrontTables>();
  const fronts = await db.selectFrom("fronts").select(["language", "section", "draft"]).execute();
  const next = await db
    .selectFrom("arrangements")
    .select(["language", "section"])
    .select((eb) => eb.fn.min("from_at").as("at"))
    .where("called_off_at", "is", null)
    .where("from_at", ">", reads.at)
    .groupBy(["language", "section"])
    .execute();
  return fronts.map(({ language, section, draft }) => {
    const ordered = next.find((row) => row.language === language && row.section === section);
    return { language, section, hasDraft: draft !== null, nextAt: ordered?.at ?? null };
  });
}

function ofPlace(reads: Reads, { language, section }: Place) {
  return reads
    .tables<FrontTables & ReadableTables>()
    .selectFrom("arrangements")
    .where("arrangements.language", "=", language)
    .where("arrangements.section", "=", section)
    .where("called_off_at", "is", null);
}

function named(reads: Reads, place: Place) {
  return ofPlace(reads, place)
    .leftJoin("people", "people.id", "arrangements.made_by")
    .select(["arrangements.id", "settings", "from_at", "people.name"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof named>["execute"]>>[number];

/** Held to the schema when it was saved. */
function putOutOf({ id, settings, from_at, name }: Row): PutOutArrangement {
  return { id, settings: JSON.parse(settings) as Arrangement, fromAt: from_at, by: name };
}
