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
  /**
   * For an act of nobody who is signed in: the person who proves who they are by it; or `reader`, when only that it was
   * done is kept. Other acts of readers leave no line.
   */
  readonly by?: number | "reader";
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
  const whose = signatureOf(who, line);
  if (!whose) return;
  await (handle as Kysely<RecordTables>)
    .insertInto("record")
    .values({
      at,
      ...whose,
      verb: line.verb,
      noun: line.noun,
      noun_id: line.id,
      details: JSON.stringify(line.details ?? {}),
    })
    .execute();
}

/** Whoever is coming in has no session yet: what is done to their own place is done by them. */
function signatureOf(
  who: Act["who"],
  { by, noun, id }: RecordLine,
): { who: string; person_id: number | null } | null {
  if (who.kind === "person") return { who: "person", person_id: who.id };
  if (who.kind === "system") return { who: who.name, person_id: null };
  if (by === "reader") return { who: "reader", person_id: null };
  const person = by ?? (noun === "person" ? id : null);
  return person === null ? null : { who: "person", person_id: person };
}
