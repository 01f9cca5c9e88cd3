// A correction, clarification, update or retraction of what is public: typed, dated, and signed on the record.

import { holdArticle } from "./hold-article";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { CORRECTION_KINDS, type CorrectionKind } from "./article";
import { Manuscript } from "./block";
import type { ArticleTables } from "./tables";

const LONGEST_NOTE = 4000;

/** What readers are told. */
export interface Note {
  readonly kind: CorrectionKind;
  readonly words: string;
  /** The block that it is about; "" for the whole article. */
  readonly block: string;
}

/** @throws Problem `invalid` without words, `conflict` when the article is not public, `not-found` when the passage is gone */
export async function correctArticle(act: Act, input: Note & { article: number }): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const updated = await tx
      .tables<ArticleTables>()
      .updateTable("articles")
      .set({ changed_at: tx.at })
      .where("id", "=", input.article)
      .where("state", "=", "published")
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.not-public");
    await writeNote(tx, input);
  });
}

/** The note itself, and who put it there. */
export async function writeNote(tx: Transaction, note: Note & { article: number }): Promise<void> {
  const words = note.words.normalize("NFC").trim();
  const kind = CORRECTION_KINDS.find((one) => one === note.kind);
  if (!kind || !words || words.length > LONGEST_NOTE) throw new Problem("invalid", "articles.note-due");
  if (note.block && !(await hasPassage(tx, note))) throw new Problem("not-found", "articles.no-passage");
  const db = tx.tables<ArticleTables>();
  const { language } = await db
    .selectFrom("articles")
    .select("language")
    .where("id", "=", note.article)
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto("corrections")
    .values({
      article_id: note.article,
      kind,
      words,
      at: tx.at,
      created_by: tx.who.kind === "person" ? tx.who.id : null,
      block_id: note.block,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  tx.record({ verb: "correct", noun: "article", id: note.article, details: { kind, correction: id } });
  tx.change(`article:${note.article}`, `corrections:${language}`);
}

/** Whether readers see that block, or will with the next publishing. */
async function hasPassage(tx: Transaction, { article, block }: { article: number; block: string }) {
  const db = tx.tables<ArticleTables>();
  const draft = await db
    .selectFrom("drafts")
    .select("manuscript")
    .where("article_id", "=", article)
    .executeTakeFirst();
  const live = await db
    .selectFrom("articles")
    .innerJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select("revisions.manuscript")
    .where("articles.id", "=", article)
    .executeTakeFirst();
  return [draft, live].some(
    (text) => text && Manuscript.parse(JSON.parse(text.manuscript)).body.some(({ id }) => id === block),
  );
}
