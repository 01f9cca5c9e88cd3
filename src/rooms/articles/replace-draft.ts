// Puts another text in place of the working copy: the one way in which it changes, and what follows from that.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { Manuscript } from "./block";
import { drawDeskLine } from "./desk/draw-desk-line";
import { placeManuscript } from "./place-manuscript";
import { signText } from "./signing/signers";
import type { ArticleTables } from "./tables";
import { markTranslations } from "./translation/mark-translations";
import { voidApproval } from "./void-approval";

export interface NewText {
  readonly article: number;
  /** The version that it takes the place of. */
  readonly base: number;
  readonly manuscript: Manuscript;
  /** "" for what no writing screen sent. */
  readonly saveId: string;
  /** Null for what no person wrote. */
  readonly by: number | null;
}

/** @returns the new version. @throws Problem `conflict` when the copy is not at `base` any more */
export async function replaceDraft(tx: Transaction, text: NewText): Promise<number> {
  const version = text.base + 1;
  const manuscript = await signText(tx, text);
  const updated = await tx
    .tables<ArticleTables>()
    .updateTable("drafts")
    .set({
      manuscript: JSON.stringify(manuscript),
      version,
      save_id: text.saveId,
      saved_at: tx.at,
      saved_by: text.by,
    })
    .where("article_id", "=", text.article)
    .where("version", "=", text.base)
    .executeTakeFirst();
  // On PostgreSQL two saves may have seen the same version; the second changes nothing here.
  if (Number(updated.numUpdatedRows) !== 1) throw new Problem("conflict", "articles.saved-meanwhile");
  const { language } = await tx
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("language")
    .where("id", "=", text.article)
    .executeTakeFirstOrThrow();
  await placeManuscript(tx, { ...text, manuscript, language, place: "draft" });
  await drawDeskLine(tx, { article: text.article, manuscript });
  await voidApproval(tx, text.article);
  await markTranslations(tx, text.article);
  return version;
}
