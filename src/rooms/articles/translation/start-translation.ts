// Starts a translation: an article in another language with the source's blocks and pictures, ready for words.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { isUnique } from "#platform/db";
import type { Language } from "#platform/i18n";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { listSections } from "#publication";
import { joinAssignment } from "../assignments/follow-step";
import { freezeRevision } from "../freeze-revision";
import { EMBARGO_OVER } from "../set-embargo";
import { insertArticle } from "../start-story";
import { stateOf } from "../states";
import type { ArticleTables } from "../tables";
import { blankCopy } from "./blank-copy";
import { findKnownNames } from "./known-names-queries";
import { insertTranslation } from "./insert-translation";

export interface StartTranslation {
  readonly source: number;
  readonly language: Language;
}

/**
 * Under an embargo of the source the translation is under the same one.
 *
 * @returns its id. @throws Problem `not-found`, `conflict` when the story has that language already or has ended, `not-allowed` outside one's limits
 */
export async function startTranslation(act: Act, input: StartTranslation): Promise<number> {
  try {
    return await act.commit((tx) => start(tx, input));
  } catch (error) {
    // Two who began at the same moment: the other one came first.
    if (isUnique(error)) throw new Problem("conflict", "articles.language-taken");
    throw error;
  }
}

async function start(tx: Transaction, { source, language }: StartTranslation): Promise<number> {
  const row = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["story_id", "state", "language", "comments", "embargo_at"])
    .where("id", "=", source)
    .executeTakeFirst();
  if (!row) throw new Problem("not-found", "articles.unknown");
  if (["spiked", "killed"].includes(stateOf(row.state)))
    throw new Problem("conflict", "articles.source-ended");
  await holdToNoOther(tx, { story: row.story_id, language });
  const revision = await freezeRevision(tx, { article: source, why: "translate" });
  const { manuscript } = revision;
  await holdToLimits(tx, { language, sections: [manuscript.section] });
  const names = await findKnownNames(tx.reads, { from: row.language, to: language, manuscript });
  const isNamed = (await listSections(tx.reads)).some(
    ({ id, names: named }) => id === manuscript.section && named[language],
  );
  const article = await insertArticle(tx, {
    story: row.story_id,
    language,
    sourceKey: null,
    manuscript: { ...blankCopy(manuscript, names), section: isNamed ? manuscript.section : null },
    comments: row.comments,
  });
  await tx
    .tables<ArticleTables>()
    .updateTable("articles")
    .set({ embargo_at: row.embargo_at })
    .where("id", "=", article)
    .execute();
  if (row.embargo_at !== null && row.embargo_at > tx.at)
    await setJob(tx, { name: EMBARGO_OVER, noun: article, at: row.embargo_at });
  await joinAssignment(tx, { article, story: row.story_id, language });
  await insertTranslation(tx, { article, source, revision, pairs: {} });
  tx.record({ verb: "translate", noun: "article", id: article, details: { source, language } });
  return article;
}

async function holdToNoOther(tx: Transaction, at: { story: number; language: Language }): Promise<void> {
  const other = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("id")
    .where("story_id", "=", at.story)
    .where("language", "=", at.language)
    .executeTakeFirst();
  if (other) throw new Problem("conflict", "articles.language-taken");
}
