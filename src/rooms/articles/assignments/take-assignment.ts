// A reporter takes what is open, or begins what is theirs, and has a draft with its working title, section and language.

import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { EMPTY_MANUSCRIPT } from "../article";
import { moveArticle } from "../move-article";
import { insertArticle } from "../start-story";
import type { ArticleTables } from "../tables";
import { type AssignmentRow, holdAssignment, holdToWriter } from "./hold-assignment";
import { stepAssignment } from "./step-assignment";

/** @returns the article to write. @throws Problem `conflict` when somebody else has it or it is over, `not-allowed` outside their limits */
export async function takeAssignment(act: Act, { assignment }: { assignment: number }): Promise<number> {
  return act.commit(async (tx) => {
    if (tx.who.kind !== "person") throw new Problem("not-allowed", "articles.assignment-no-writer");
    const row = await holdAssignment(tx, assignment);
    const own = row.person_id === tx.who.id;
    if (!own && row.state !== "open")
      throw new Problem(
        "conflict",
        row.state === "taken" ? "articles.assignment-taken" : "articles.assignment-over",
      );
    await holdToWriter(tx, { person: tx.who.id, language: row.language, section: row.section_id });
    if (own && row.article_id !== null) return row.article_id;
    const article = await beginWriting(tx, row);
    await stepAssignment(tx, {
      row,
      verb: "take",
      set: { article_id: article, person_id: tx.who.id, ...(row.state === "open" && { state: "taken" }) },
      concerns: own ? [] : [row.created_by],
    });
    return article;
  });
}

/** The article that is there, or a draft that begins with what was asked for. */
async function beginWriting(tx: Transaction, row: AssignmentRow): Promise<number> {
  const there = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select(["id", "state"])
    .where("story_id", "=", row.story_id)
    .where("language", "=", row.language)
    .executeTakeFirst();
  if (there) {
    if (there.state === "idea") await moveArticle(tx, { article: there.id, step: "take-up" });
    return there.id;
  }
  if (!isLanguage(row.language)) throw new Problem("not-found", "articles.no-assignment");
  const id = await insertArticle(tx, {
    story: row.story_id,
    language: row.language,
    sourceKey: null,
    manuscript: { ...EMPTY_MANUSCRIPT, headline: row.title, section: row.section_id },
    comments: "open",
  });
  tx.record({
    verb: "start",
    noun: "article",
    id,
    details: { story: row.story_id, language: row.language, assignment: row.id },
  });
  return id;
}
