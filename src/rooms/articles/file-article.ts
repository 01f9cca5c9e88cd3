// Files an article that was written elsewhere: the same one again is an update, never a double.

import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import type { CommentsRule, CorrectionKind } from "./article";
import { Manuscript } from "./block";
import { freezeRevision } from "./freeze-revision";
import { goLive } from "./go-live";
import { teachWords } from "./place-manuscript";
import { replaceDraft } from "./replace-draft";
import { signText } from "./signing/signers";
import { withheldSigners } from "./withheld";
import { insertArticle, insertStory } from "./start-story";
import type { ArticleTables } from "./tables";

export interface FileArticle {
  /** What the file calls itself: the key for updating. */
  readonly sourceKey: string;
  /** What its story is called: the key that links languages. */
  readonly storyKey: string;
  readonly language: Language;
  readonly manuscript: Manuscript;
  readonly comments: CommentsRule;
  readonly corrections: readonly { kind: CorrectionKind; words: string; at: number; block: string }[];
  /** Publish it as it is, as of `publishedAt` when this is its first publication (ms; null: now). */
  readonly publish: boolean;
  readonly publishedAt: number | null;
}

/** @throws Problem `conflict` when the story has another article in that language, and whatever publishing throws */
export async function fileArticle(
  act: Act,
  input: FileArticle,
): Promise<{ article: number; isNew: boolean }> {
  return act.commit(async (tx) => {
    const db = tx.tables<ArticleTables>();
    const known = await db
      .selectFrom("articles")
      .select(["id", "language"])
      .where("source_key", "=", input.sourceKey)
      .executeTakeFirst();
    if (known && known.language !== input.language)
      throw new Problem("conflict", "articles.filed-in-other-language");
    const article = known ? known.id : await fileNew(tx, input);
    if (known) await fileAgain(tx, article, input);
    await replaceCorrections(tx, article, input.corrections);
    tx.record({ verb: known ? "file-again" : "file", noun: "article", id: article });
    // What goes live teaches them there.
    if (!input.publish) await teachWords(tx, input);
    if (input.publish) {
      const revision = await freezeRevision(tx, { article, why: "file" });
      await goLive(tx, { article, revision, at: input.publishedAt ?? tx.at });
      tx.record({ verb: "publish", noun: "article", id: article, details: { revision: revision.number } });
    }
    return { article, isNew: !known };
  });
}

async function fileNew(tx: Transaction, input: FileArticle): Promise<number> {
  const db = tx.tables<ArticleTables>();
  const story = await db
    .selectFrom("stories")
    .select("id")
    .where("source_key", "=", input.storyKey)
    .executeTakeFirst();
  const storyId = story?.id ?? (await insertStory(tx, input.storyKey));
  const other = await db
    .selectFrom("articles")
    .select("id")
    .where("story_id", "=", storyId)
    .where("language", "=", input.language)
    .executeTakeFirst();
  if (other) throw new Problem("conflict", "articles.language-taken");
  return insertArticle(tx, { ...input, story: storyId });
}

async function fileAgain(tx: Transaction, article: number, input: FileArticle): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const draft = await db
    .selectFrom("drafts")
    .select(["manuscript", "version"])
    .where("article_id", "=", article)
    .executeTakeFirstOrThrow();
  const signed = await signText(tx, {
    article,
    manuscript: {
      ...input.manuscript,
      // Whoever was withheld here meanwhile is not named by an older file.
      bylines: (await withheldSigners(tx.reads, article)) ?? input.manuscript.bylines,
    },
  });
  const manuscript = JSON.stringify(signed);
  await db.updateTable("articles").set({ comments: input.comments }).where("id", "=", article).execute();
  if (manuscript === draft.manuscript) return;
  // What stood there is kept as a revision before it is replaced.
  await freezeRevision(tx, { article, why: "file" });
  await replaceDraft(tx, {
    article,
    base: draft.version,
    manuscript: input.manuscript,
    saveId: "",
    by: null,
  });
}

/** As the file has them now. */
async function replaceCorrections(
  tx: Transaction,
  article: number,
  corrections: FileArticle["corrections"],
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const rows = await db
    .selectFrom("corrections")
    .select(["id", "kind", "words", "at", "created_by"])
    .where("article_id", "=", article)
    .execute();
  const isSame = (one: { kind: string; words: string; at: number }, other: typeof one) =>
    one.kind === other.kind && one.words === other.words && one.at === other.at;
  // What was written in the newsroom is none of the file's; what stands already keeps its address.
  const gone = rows.filter(
    (row) => row.created_by === null && !corrections.some((filed) => isSame(filed, row)),
  );
  const fresh = corrections.filter((filed) => !rows.some((row) => isSame(row, filed)));
  for (const { id } of gone) {
    await db.deleteFrom("correction_versions").where("correction_id", "=", id).execute();
    await db.deleteFrom("corrections").where("id", "=", id).execute();
  }
  if (fresh.length === 0) return;
  await db
    .insertInto("corrections")
    .values(
      fresh.map(({ block, ...correction }) => ({
        ...correction,
        article_id: article,
        created_by: null,
        block_id: block,
      })),
    )
    .execute();
}
