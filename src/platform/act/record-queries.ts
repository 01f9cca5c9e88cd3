// Reads of the record: lines in the order in which they were written, newest first, narrowed by who, what, on what and when.

import type { Generated } from "kysely";
import type { Reads } from "#platform/db";

export interface RecordAsked {
  readonly person?: number | null;
  readonly noun?: string | null;
  /** Of that noun. */
  readonly id?: number | null;
  readonly verb?: string | null;
  /** Milliseconds since 1970 UTC; `until` is not among them any more. */
  readonly from?: number | null;
  readonly until?: number | null;
  /** The last line of the page before. */
  readonly before?: number | null;
  readonly most: number;
}

/** Who did what, to what. */
export interface RecordedLine {
  readonly id: number;
  readonly at: number;
  /** Null for the program's own acts and the command line. */
  readonly person: number | null;
  readonly verb: string;
  readonly noun: string;
  readonly nounId: number | null;
  readonly details: Readonly<Record<string, string | number | null>>;
}

interface RecordTables {
  record: {
    id: Generated<number>;
    at: number;
    person_id: number | null;
    verb: string;
    noun: string;
    noun_id: number | null;
    details: string;
  };
}

export async function listRecord(reads: Reads, asked: RecordAsked): Promise<RecordedLine[]> {
  let query = reads
    .tables<RecordTables>()
    .selectFrom("record")
    .select(["id", "at", "person_id", "verb", "noun", "noun_id", "details"])
    .orderBy("id", "desc")
    .limit(asked.most);
  if (asked.person) query = query.where("person_id", "=", asked.person);
  if (asked.noun) query = query.where("noun", "=", asked.noun);
  if (asked.noun && asked.id) query = query.where("noun_id", "=", asked.id);
  if (asked.verb) query = query.where("verb", "=", asked.verb);
  if (asked.from) query = query.where("at", ">=", asked.from);
  if (asked.until) query = query.where("at", "<", asked.until);
  if (asked.before) query = query.where("id", "<", asked.before);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    person: row.person_id,
    verb: row.verb,
    noun: row.noun,
    nounId: row.noun_id,
    details: JSON.parse(row.details) as RecordedLine["details"],
  }));
}
