// Reads of who is in a story.

import { namesNobody } from "#articles";
import type { Reads } from "#platform/db";
import type { EditorTables, ReadableTables } from "../tables";
import { PRESENT_MS, type Present } from "./presence";

export interface PresenceAsked {
  readonly article: number;
  readonly person: number;
  /** Whether whoever asks may know who is behind a withheld byline. */
  readonly seesWithheld: boolean;
}

export async function findPresent(reads: Reads, asked: PresenceAsked): Promise<Present> {
  const { article, person } = asked;
  const db = reads.tables<EditorTables & ReadableTables>();
  const screens = await db
    .selectFrom("presences")
    .innerJoin("people", "people.id", "person_id")
    .select(["person_id", "people.name"])
    .where("article_id", "=", article)
    .where("seen_at", ">", reads.at - PRESENT_MS)
    .orderBy("person_id")
    .execute();
  const turn = await db
    .selectFrom("turns")
    .innerJoin("people", "people.id", "person_id")
    .select(["person_id", "people.name"])
    .where("article_id", "=", article)
    .where("until_at", ">", reads.at)
    .executeTakeFirst();
  const draft = await db
    .selectFrom("drafts")
    .select("version")
    .where("article_id", "=", article)
    .executeTakeFirst();
  const unnamed = await namesNobody(reads, asked);
  const others = new Map(
    screens
      .filter(({ person_id }) => person_id !== person)
      .map(({ person_id, name }) => [person_id, unnamed ? "" : name]),
  );
  return {
    others: [...others.values()],
    turn: turn
      ? {
          mine: turn.person_id === person,
          who: unnamed && turn.person_id !== person ? "" : turn.name,
        }
      : null,
    version: draft?.version ?? 0,
  };
}
