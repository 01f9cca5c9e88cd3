// A correction, clarification, update or retraction of what is public: typed, dated, and signed on the record.

import { holdArticle } from "./hold-article";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { CORRECTION_KINDS, type CorrectionKind } from "./article";
import type { ArticleTables } from "./tables";

const LONGEST_NOTE = 4000;

/** What readers are told. */
export interface Note {
  readonly kind: CorrectionKind;
  readonly words: string;
}

/** What a form says of a change: a slip of the pen, a note; undefined when nothing was chosen yet. */
export function fixOf({ fix, words }: { fix: string; words: string }): "silent" | Note | undefined {
  if (fix === "silent") return fix;
  const kind = CORRECTION_KINDS.find((one) => one === fix);
  return kind && { kind, words };
}

/** @throws Problem `invalid` without words, `conflict` when the article is not public */
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

/** The note itself, and who put it there. @returns its id */
export async function writeNote(tx: Transaction, note: Note & { article: number }): Promise<number> {
  const words = note.words.normalize("NFC").trim();
  const kind = CORRECTION_KINDS.find((one) => one === note.kind);
  if (!kind || !words || words.length > LONGEST_NOTE) throw new Problem("invalid", "articles.note-due");
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
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  tx.record({ verb: "correct", noun: "article", id: note.article, details: { kind, correction: id } });
  tx.change(`article:${note.article}`, `corrections:${language}`);
  return id;
}
