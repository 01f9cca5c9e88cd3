// Autosave: puts a manuscript in place of the working copy, unless somebody else saved in between.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { drawDeskLine } from "./desk/draw-desk-line";
import { holdArticle } from "./hold-article";
import type { ArticleTables } from "./tables";
import { voidApproval } from "./void-approval";

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
      .selectAll()
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
    const version = draft.version + 1;
    const updated = await db
      .updateTable("drafts")
      .set({
        manuscript: JSON.stringify(input.manuscript),
        version,
        save_id: input.saveId,
        saved_at: tx.at,
        saved_by: tx.who.kind === "person" ? tx.who.id : null,
      })
      .where("article_id", "=", input.article)
      .where("version", "=", input.base)
      .executeTakeFirst();
    // On PostgreSQL two saves may pass the check above together; the second changes nothing here.
    if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.saved-meanwhile");
    await drawDeskLine(tx, input);
    await voidApproval(tx, input.article);
    return { kind: "saved", version, savedAt: tx.at };
  });
}
