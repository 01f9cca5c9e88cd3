// Freezes the working copy as a revision: the whole article at one moment, never changed again.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { Manuscript } from "./block";
import { rememberSigned } from "./desk/draw-desk-line";
import type { ArticleTables } from "./tables";

/** What a revision was frozen for. */
export const FROZEN_FOR = ["review", "approve", "schedule", "publish", "proof", "restore", "file"] as const;
export type FrozenFor = (typeof FROZEN_FOR)[number];

export interface Revision {
  readonly id: number;
  readonly number: number;
  readonly manuscript: Manuscript;
}

/** The revision of the working copy as it stands; the same one again when nothing was saved since. @throws Problem `not-found`, or `conflict` when the copy is not at `version` any more */
export async function freezeRevision(
  tx: Transaction,
  asked: { article: number; version?: number; why: FrozenFor },
): Promise<Revision> {
  const db = tx.tables<ArticleTables>();
  // Held until the commit: on PostgreSQL a save that comes meanwhile waits, and then finds what was done with this text.
  await db
    .updateTable("drafts")
    .set((eb) => ({ version: eb.ref("version") }))
    .where("article_id", "=", asked.article)
    .execute();
  const draft = await db
    .selectFrom("drafts")
    .selectAll()
    .where("article_id", "=", asked.article)
    .executeTakeFirst();
  if (!draft) throw new Problem("not-found", "articles.unknown");
  if (asked.version !== undefined && asked.version !== draft.version)
    throw new Problem("conflict", "articles.saved-meanwhile");
  const manuscript = Manuscript.parse(JSON.parse(draft.manuscript));
  const last = await db
    .selectFrom("revisions")
    .select(["id", "number", "draft_version"])
    .where("article_id", "=", asked.article)
    .orderBy("number", "desc")
    .executeTakeFirst();
  if (last?.draft_version === draft.version) return { id: last.id, number: last.number, manuscript };
  await rememberSigned(tx, { article: asked.article, bylines: manuscript.bylines });
  const number = (last?.number ?? 0) + 1;
  const { id } = await db
    .insertInto("revisions")
    .values({
      article_id: asked.article,
      number,
      manuscript: draft.manuscript,
      draft_version: draft.version,
      why: asked.why,
      created_at: tx.at,
      created_by: tx.who.kind === "person" ? tx.who.id : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return { id, number, manuscript };
}
