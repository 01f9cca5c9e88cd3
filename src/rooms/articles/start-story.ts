// Starts a story, or another language version of one.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { EMPTY_MANUSCRIPT } from "./article";
import { joinAssignment } from "./assignments/follow-step";
import type { Manuscript } from "./block";
import { placeManuscript } from "./place-manuscript";
import { signText } from "./signing/signers";
import { drawDeskLine } from "./desk/draw-desk-line";
import type { ArticleState } from "./states";
import type { ArticleTables } from "./tables";

export interface StartStory {
  readonly language: Language;
  /** Null: a new story. */
  readonly story: number | null;
  /** Nobody writes yet: it stands on the desk as an idea. */
  readonly idea?: boolean;
}

/** @returns the id of an empty draft. @throws Problem `not-allowed` outside one's languages */
export async function startStory(act: Act, input: StartStory): Promise<number> {
  return act.commit(async (tx) => {
    await holdToLimits(tx, { language: input.language, sections: [] });
    const story = input.story ?? (await insertStory(tx, null));
    const id = await insertArticle(tx, {
      story,
      language: input.language,
      sourceKey: null,
      manuscript: EMPTY_MANUSCRIPT,
      comments: "open",
      state: input.idea ? "idea" : "draft",
    });
    await joinAssignment(tx, { article: id, story, language: input.language });
    tx.record({ verb: "start", noun: "article", id, details: { story, language: input.language } });
    return id;
  });
}

export async function insertStory(tx: Transaction, sourceKey: string | null): Promise<number> {
  const { id } = await tx
    .tables<ArticleTables>()
    .insertInto("stories")
    .values({ source_key: sourceKey, created_at: tx.at })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export interface NewArticle {
  readonly story: number;
  readonly language: Language;
  readonly sourceKey: string | null;
  readonly manuscript: Manuscript;
  readonly comments: string;
  readonly state?: ArticleState;
}

export async function insertArticle(tx: Transaction, input: NewArticle): Promise<number> {
  const db = tx.tables<ArticleTables>();
  const person = tx.who.kind === "person" ? tx.who.id : null;
  const { id } = await db
    .insertInto("articles")
    .values({
      story_id: input.story,
      language: input.language,
      source_key: input.sourceKey,
      state: input.state ?? "draft",
      slug: null,
      month: null,
      published_at: null,
      changed_at: null,
      live_revision_id: null,
      comments: input.comments,
      created_by: person,
      created_at: tx.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const manuscript = await signText(tx, { article: id, manuscript: input.manuscript });
  await db
    .insertInto("drafts")
    .values({
      article_id: id,
      manuscript: JSON.stringify(manuscript),
      version: 1,
      save_id: "",
      saved_at: tx.at,
      saved_by: person,
    })
    .execute();
  await placeManuscript(tx, { ...input, article: id, place: "draft" });
  await drawDeskLine(tx, { article: id, manuscript: input.manuscript });
  return id;
}
