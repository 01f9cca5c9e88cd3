// The desk's own line of a working copy: what lists and searches need of it, drawn in the transaction of every save.

import type { Act, Transaction } from "#platform/act";
import { finishJob } from "#platform/jobs";
import { Manuscript } from "../block";
import { lengthOf } from "../manuscript/count";
import { textOf } from "../manuscript/words";
import { textsOf } from "../search/find-passage";
import { signatureOf } from "../search/signature";
import type { ArticleTables } from "../tables";

/** The name of the job that draws the lines of articles that are older than such lines. */
export const DRAW_DESK_LINE = "draw-desk-line";

export interface DrawDeskLine {
  readonly article: number;
  readonly manuscript: Manuscript;
  /** ms; now unless said. */
  readonly savedAt?: number;
}

export async function drawDeskLine(tx: Transaction, input: DrawDeskLine): Promise<void> {
  const { article, manuscript } = input;
  const db = tx.tables<ArticleTables>();
  const row = await db
    .selectFrom("articles")
    .select(["language", "created_by"])
    .where("id", "=", article)
    .executeTakeFirstOrThrow();
  const drawn = {
    language: row.language,
    saved_at: input.savedAt ?? tx.at,
    section_id: manuscript.section,
    headline: manuscript.headline,
    length: lengthOf(textOf(manuscript), row.language).words,
    picture: manuscript.picture ? 1 : 0,
    signature: signatureOf(textsOf(manuscript)),
  };
  await db
    .insertInto("desk_lines")
    .values({
      article_id: article,
      owner_id: row.created_by ?? (tx.who.kind === "person" ? tx.who.id : null),
      ...drawn,
    })
    // What came from outside is theirs who first writes on it.
    .onConflict((conflict) =>
      conflict.column("article_id").doUpdateSet((eb) => ({
        ...drawn,
        owner_id: eb.fn.coalesce("desk_lines.owner_id", "excluded.owner_id"),
      })),
    )
    .execute();
}

/** The work of the job: also good for a line whose rules have changed. */
export async function redrawDeskLine(act: Act, { noun: article }: { noun: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (!(await finishJob(tx, { name: DRAW_DESK_LINE, noun: article }))) return;
    const db = tx.tables<ArticleTables>();
    const draft = await db
      .selectFrom("drafts")
      .select(["manuscript", "saved_at"])
      .where("article_id", "=", article)
      .executeTakeFirst();
    if (!draft) return;
    const manuscript = Manuscript.parse(JSON.parse(draft.manuscript));
    await drawDeskLine(tx, { article, manuscript, savedAt: draft.saved_at });
  });
}
