// A section in which stories stand cannot be taken away.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { SectionRemoved } from "#publication";
import { Manuscript } from "./block";
import type { ArticleTables } from "./tables";

/** @throws Problem `conflict` when a live article, a working copy or a plan stands in it */
export async function sectionInUse(tx: Transaction, { section }: SectionRemoved): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const live = await db
    .selectFrom("live_articles")
    .select("article_id")
    .where("section_id", "=", section)
    .executeTakeFirst();
  const drafts = live
    ? []
    : await db
        .selectFrom("drafts")
        .select("manuscript")
        .where("manuscript", "like", `%"section":${section},%`)
        .execute();
  const planned = await db
    .selectFrom("assignments")
    .select("id")
    .where("section_id", "=", section)
    .where("state", "in", ["open", "taken", "delivered"])
    .executeTakeFirst();
  const used =
    live ||
    planned ||
    drafts.some(({ manuscript }) => Manuscript.parse(JSON.parse(manuscript)).section === section);
  if (used) throw new Problem("conflict", "publication.section-in-use");
}
