// The record: every act of staff, append-only. Readers' acts leave counts and comments, never a line here.

import type { Generated, Kysely } from "kysely";
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

export async function writeRecord(
  handle: Kysely<unknown>,
  { who, at }: Pick<Act, "who" | "at">,
  line: RecordLine,
): Promise<void> {
  const person = personOf(who, line);
  if (who.kind === "reader" && person === null) return;
  await (handle as Kysely<RecordTables>)
    .insertInto("record")
    .values({
      at,
      who: who.kind === "system" ? who.name : "person",
      person_id: person,
      verb: line.verb,
      noun: line.noun,
      noun_id: line.id,
      details: JSON.stringify(line.details ?? {}),
    })
    .execute();
}

/** Whoever is coming in has no session yet: what is done to their own place is done by them. */
function personOf(who: Act["who"], line: RecordLine): number | null {
  if (who.kind === "person") return who.id;
  return who.kind === "reader" && line.noun === "person" ? line.id : null;
}
