// The record: every act of staff, append-only. Readers' acts leave counts and comments, never a line here.

import type { Generated, Kysely } from "kysely";
import type { Reads } from "#platform/db";
import type { Act } from "./act";

export interface RecordLine {
  /** The verb's own name: `publish`, `approve`. */
  readonly verb: string;
  readonly noun: string;
  readonly id: number | null;
  /** Ids, states and numbers; no text of a story, no name of a person. */
  readonly details?: Readonly<Record<string, string | number | null>>;
}

interface RecordTables {
  record: {
    id: Generated<number>;
    at: number;
    who: string;
    person_id: number | null;
    verb: string;
    noun: string;
    noun_id: number | null;
    details: string;
  };
}

/** What was done to something, and by whose hand: a person's, or null for the paper's own machinery. */
export interface RecordedLine {
  readonly id: number;
  readonly at: number;
  readonly personId: number | null;
  readonly verb: string;
}

/** Newest first. */
export async function listRecord(
  reads: Reads,
  of: { noun: string; id: number; most: number },
): Promise<RecordedLine[]> {
  return reads
    .tables<RecordTables>()
    .selectFrom("record")
    .select(["id", "at", "person_id as personId", "verb"])
    .where("noun", "=", of.noun)
    .where("noun_id", "=", of.id)
    .orderBy("id", "desc")
    .limit(of.most)
    .execute();
}

export async function writeRecord(
  handle: Kysely<unknown>,
  { who, at }: Pick<Act, "who" | "at">,
  line: RecordLine,
): Promise<void> {
  if (who.kind === "reader") return;
  await (handle as Kysely<RecordTables>)
    .insertInto("record")
    .values({
      at,
      who: who.kind === "person" ? "person" : who.name,
      person_id: who.kind === "person" ? who.id : null,
      verb: line.verb,
      noun: line.noun,
      noun_id: line.id,
      details: JSON.stringify(line.details ?? {}),
    })
    .execute();
}
