// Moves an article that was filed under the wrong language to the right one, with its address, its lists and its names.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { urls } from "#urls";
import { Manuscript } from "../block";
import { holdToReady, putLiveRow } from "../go-live";
import { AT_WORK } from "../assignments/assignment";
import { drawDeskLine } from "../desk/draw-desk-line";
import { holdArticle } from "../hold-article";
import { putTellingWords } from "../related/put-telling-words";
import { relateArticle, unrelateArticle } from "../relate-article";
import { leaveAddress } from "../redirects/leave-address";
import type { ArticleTables } from "../tables";
import { unfoldNames } from "../unfold-names";
import { tagsOf } from "./change-address";
import { freeSlugIn } from "./give-address";

export interface MoveToLanguage {
  readonly article: number;
  readonly language: Language;
}

interface ArticleRow {
  readonly id: number;
  readonly story_id: number;
  readonly language: string;
  readonly month: string | null;
  readonly slug: string | null;
  readonly published_at: number | null;
  readonly live: string | null;
}

/**
 * @throws Problem `not-found`, `invalid` for a language that the paper has not or in which its section has no name,
 * `conflict` when the story has an article there, `not-allowed` outside one's languages
 */
export async function moveToLanguage(act: Act, { article, language }: MoveToLanguage): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    await holdToLimits(tx, { language, sections: [] });
    const row = await getRow(tx, article);
    if (row.language === language) return;
    await holdToFree(tx, { story: row.story_id, language });
    const before = { article, story: row.story_id, language: row.language };
    const tags = await tagsOf(tx, before);
    const slug = await moveAddress(tx, { row, language });
    await tx
      .tables<ArticleTables>()
      .updateTable("articles")
      .set({ language, ...(slug && { slug }) })
      .where("id", "=", article)
      .execute();
    await redrawLine(tx, { article, story: row.story_id, language });
    const related = row.live === null ? [] : await moveLive(tx, { row, language, live: row.live });
    tx.record({
      verb: "move-language",
      noun: "article",
      id: article,
      details: { from: row.language, to: language },
    });
    tx.change(...tags, ...related, ...(await tagsOf(tx, { ...before, language })));
    await tx.announce("article-moved", {
      article,
      story: row.story_id,
      language,
      languageBefore: row.language,
    });
  });
}

/** The desk's line and what was asked for go along: neither may stay in a language that the text is not in. */
async function redrawLine(
  tx: Transaction,
  { article, story, language }: { article: number; story: number; language: Language },
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const draft = await db
    .selectFrom("drafts")
    .innerJoin("desk_lines", "desk_lines.article_id", "drafts.article_id")
    .select(["manuscript", "desk_lines.saved_at"])
    .where("drafts.article_id", "=", article)
    .executeTakeFirst();
  if (draft)
    await drawDeskLine(tx, {
      article,
      manuscript: Manuscript.parse(JSON.parse(draft.manuscript)),
      savedAt: draft.saved_at,
    });
  await db
    .updateTable("assignments")
    .set({ language })
    .where("article_id", "=", article)
    .where("story_id", "=", story)
    .execute();
}

async function getRow(tx: Transaction, article: number): Promise<ArticleRow> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .leftJoin("revisions", "revisions.id", "articles.live_revision_id")
    .select(["articles.id", "story_id", "language", "month", "slug", "published_at", "manuscript as live"])
    .where("articles.id", "=", article)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.unknown");
  return row;
}

async function holdToFree(tx: Transaction, at: { story: number; language: Language }): Promise<void> {
  if (!languageOf(await getPublication(tx.reads), at.language))
    throw new Problem("invalid", "articles.no-such-language");
  const other = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("story_id", "=", at.story)
    .where("language", "=", at.language)
    .executeTakeFirst();
  const planned = await tx
    .tables<ArticleTables>()
    .selectFrom("assignments")
    .select("id")
    .where("story_id", "=", at.story)
    .where("language", "=", at.language)
    .where("state", "in", [...AT_WORK])
    .executeTakeFirst();
  if (other || planned) throw new Problem("conflict", "articles.language-taken");
}

/** The slug it has in the other language; null while it has no address. */
async function moveAddress(
  tx: Transaction,
  { row, language }: { row: ArticleRow; language: Language },
): Promise<string | null> {
  const { id: article, month, slug: before } = row;
  if (!month || !before) return null;
  const slug = await freeSlugIn(tx.reads, { article, language, month, wanted: before, chosen: true });
  await leaveAddress(tx, {
    from: urls.article({ language: row.language, month, slug: before }),
    to: urls.article({ language, month, slug }),
    target: { noun: "article", id: article, language },
  });
  return slug;
}

/** What stood in the lists of one language stands in those of the other. @returns tags of neighbours */
async function moveLive(
  tx: Transaction,
  { row, language, live }: { row: ArticleRow; language: Language; live: string },
): Promise<string[]> {
  const { id: article, published_at: publishedAt } = row;
  const manuscript = Manuscript.parse(JSON.parse(live));
  const place = await holdToReady(tx, { manuscript, language });
  await putLiveRow(tx, { article, manuscript, language, place, publishedAt: publishedAt ?? tx.at });
  // After it has left the language: the stories there look for others.
  const left = await unrelateArticle(tx, article);
  await putTellingWords(tx, { article, language, manuscript });
  await unfoldNames(tx, { article, language, manuscript });
  return [...left, ...(await relateArticle(tx, article))];
}
