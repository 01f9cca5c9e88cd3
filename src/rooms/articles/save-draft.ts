// Autosave: puts a manuscript in place of the working copy, unless somebody else saved in between.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { holdArticle } from "./hold-article";
import { replaceDraft } from "./replace-draft";
import type { ArticleTables } from "./tables";

export interface SaveDraft {
  readonly article: number;
  /** Made by the writing screen for each save: a save that is sent twice, because the line broke, is one save. */
  readonly saveId: string;
  /** The version that this text was written on. */
  readonly base: number;
  readonly manuscript: Manuscript;
}

export type Saved =
  | { readonly kind: "saved"; readonly version: number; readonly savedAt: number }
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly savedAt: number;
      readonly savedBy: number | null;
      readonly manuscript: Manuscript;
    };

/** Acknowledged only when it is on the disk. @throws Problem `not-found`, `not-allowed` outside one's languages and editions */
export async function saveDraft(act: Act, input: SaveDraft): Promise<Saved> {
  return act.commit(async (tx): Promise<Saved> => {
    await holdArticle(tx, { article: input.article, to: input.manuscript.section });
    const db = tx.tables<ArticleTables>();
    const draft = await db
      .selectFrom("drafts")
      .innerJoin("articles", "articles.id", "drafts.article_id")
      .selectAll("drafts")
      .select("language")
      .where("article_id", "=", input.article)
      .executeTakeFirst();
    if (!draft) throw new Problem("not-found", "articles.unknown");
    if (draft.save_id === input.saveId)
      return { kind: "saved", version: draft.version, savedAt: draft.saved_at };
    if (draft.version !== input.base) {
      const manuscript = Manuscript.parse(JSON.parse(draft.manuscript));
      return {
        kind: "conflict",
        version: draft.version,
        savedAt: draft.saved_at,
        savedBy: draft.saved_by,
        manuscript,
      };
    }
    const by = tx.who.kind === "person" ? tx.who.id : null;
    const version = await replaceDraft(tx, { ...input, by });
    return { kind: "saved", version, savedAt: tx.at };
  });
}
