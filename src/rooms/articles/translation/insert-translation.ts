// The row that makes an article the translation of another: what it was translated from, and what is followed from now on.

import type { Transaction } from "#platform/act";
import type { Revision } from "../freeze-revision";
import type { ArticleTables } from "../tables";
import { markTranslations } from "./mark-translations";
import type { Pairs } from "./translation";

export interface NewTranslation {
  readonly article: number;
  readonly source: number;
  readonly revision: Revision;
  readonly pairs: Pairs;
}

/** Corrections that the source had before are not asked of it. */
export async function insertTranslation(tx: Transaction, made: NewTranslation): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const last = await db
    .selectFrom("corrections")
    .select((eb) => eb.fn.max("id").as("id"))
    .where("article_id", "=", made.source)
    .executeTakeFirst();
  await db
    .insertInto("translations")
    .values({
      article_id: made.article,
      source_id: made.source,
      source_revision_id: made.revision.id,
      basis: JSON.stringify(made.revision.manuscript),
      pairs: JSON.stringify(made.pairs),
      behind: 0,
      todo: 0,
      corrections_seen: last?.id ?? 0,
      created_at: tx.at,
    })
    .execute();
  await markTranslations(tx, made.article);
}
