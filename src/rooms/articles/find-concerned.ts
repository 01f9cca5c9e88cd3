// Whose work an article is: who began it, who has it by assignment, who last sent it to review.

import type { Reads } from "#platform/db";
import type { ArticleTables } from "./tables";

/** Ids, each once. */
export async function findConcerned(reads: Reads, article: number): Promise<number[]> {
  const db = reads.tables<ArticleTables>();
  const row = await db
    .selectFrom("articles")
    .select("created_by")
    .where("id", "=", article)
    .executeTakeFirst();
  const assigned = await db
    .selectFrom("assignments")
    .select("person_id")
    .where("article_id", "=", article)
    .orderBy("id", "desc")
    .executeTakeFirst();
  const sent = await db
    .selectFrom("article_steps")
    .select("person_id")
    .where("article_id", "=", article)
    .where("verb", "=", "send-to-review")
    .orderBy("id", "desc")
    .executeTakeFirst();
  const people = [row?.created_by, assigned?.person_id, sent?.person_id];
  return [...new Set(people.filter((person) => typeof person === "number"))];
}

/** Who last ordered it to go out; null for the program. */
export async function findScheduler(reads: Reads, article: number): Promise<number | null> {
  const row = await reads
    .tables<ArticleTables>()
    .selectFrom("article_steps")
    .select("person_id")
    .where("article_id", "=", article)
    .where("verb", "=", "schedule")
    .orderBy("id", "desc")
    .executeTakeFirst();
  return row?.person_id ?? null;
}
