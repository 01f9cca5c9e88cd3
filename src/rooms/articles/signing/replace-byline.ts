// Puts one byline in another's place, over every text of some articles: working copy, revisions, and what is public.

import type { Transaction } from "#platform/act";
import { Manuscript } from "../block";
import { listTags } from "../go-live";
import type { ArticleTables } from "../tables";
import { showPictures } from "./signers";

export interface Replacing {
  readonly article: number;
  /** Ids of one byline: its own, and those of bylines that were merged into it. */
  readonly from: readonly number[];
  readonly to: number;
}

/**
 * A revision's words are never changed; who signs it is, because the name that is withheld or was another's must not be
 * found in what is kept.
 */
export async function replaceByline(tx: Transaction, replacing: Replacing): Promise<void> {
  const before = await listTags(tx, replacing.article);
  await replaceInRevisions(tx, replacing);
  await replaceInDraft(tx, replacing);
  await replaceSigned(tx, replacing);
  await replaceLive(tx, replacing);
  tx.change(`article:${replacing.article}`, ...before, ...(await listTags(tx, replacing.article)));
}

/** The text with the other byline; null when none of these stands over it. */
function replaced(text: string, { from, to }: Replacing): string | null {
  const manuscript = Manuscript.parse(JSON.parse(text));
  if (!manuscript.bylines.some((id) => from.includes(id))) return null;
  const bylines = [...new Set(manuscript.bylines.map((id) => (from.includes(id) ? to : id)))];
  return JSON.stringify({ ...manuscript, bylines });
}

async function replaceInRevisions(tx: Transaction, replacing: Replacing): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("revisions")
    .select(["id", "manuscript"])
    .where("article_id", "=", replacing.article)
    .execute();
  for (const { id, manuscript } of rows) {
    const text = replaced(manuscript, replacing);
    if (text !== null)
      await db.updateTable("revisions").set({ manuscript: text }).where("id", "=", id).execute();
  }
}

/**
 * Under a new version, so that a screen which still has the old text is told instead of saving over this. Revisions of the
 * copy as it stood are revisions of it still: what was approved or is live stays so.
 */
async function replaceInDraft(tx: Transaction, replacing: Replacing): Promise<void> {
  const { article } = replacing;
  const db = tx.tables<ArticleTables>();
  // Held until the commit: on PostgreSQL a save that comes meanwhile waits, and then finds another version.
  await db
    .updateTable("drafts")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("article_id", "=", article)
    .execute();
  const draft = await db
    .selectFrom("drafts")
    .select(["manuscript", "version"])
    .where("article_id", "=", article)
    .executeTakeFirst();
  const text = draft && replaced(draft.manuscript, replacing);
  if (!draft || !text) return;
  const version = draft.version + 1;
  await db
    .updateTable("drafts")
    .set({ manuscript: text, version, save_id: "" })
    .where("article_id", "=", article)
    .execute();
  await db
    .updateTable("revisions")
    .set({ draft_version: version })
    .where("article_id", "=", article)
    .where("draft_version", "=", draft.version)
    .execute();
}

async function replaceSigned(tx: Transaction, { article, from, to }: Replacing): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const gone = await db
    .deleteFrom("signed_texts")
    .where("article_id", "=", article)
    .where("byline_id", "in", [...from])
    .executeTakeFirst();
  if (Number(gone.numDeletedRows) === 0) return;
  await db
    .insertInto("signed_texts")
    .values({ article_id: article, byline_id: to })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function replaceLive(tx: Transaction, { article, from, to }: Replacing): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("article_bylines")
    .select(["byline_id", "position"])
    .where("article_id", "=", article)
    .orderBy("position")
    .execute();
  if (!rows.some(({ byline_id }) => from.includes(byline_id))) return;
  const bylines = [...new Set(rows.map(({ byline_id }) => (from.includes(byline_id) ? to : byline_id)))];
  await db.deleteFrom("article_bylines").where("article_id", "=", article).execute();
  await db
    .insertInto("article_bylines")
    .values(bylines.map((byline_id, position) => ({ article_id: article, byline_id, position })))
    .execute();
  const live = await db
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select("manuscript")
    .where("articles.id", "=", article)
    .executeTakeFirst();
  if (live) await showPictures(tx, { article, manuscript: Manuscript.parse(JSON.parse(live.manuscript)) });
}
