// The desk's own line of a working copy: what lists and searches need of it, drawn in the transaction of every save.

import type { Act, Transaction } from "#platform/act";
import { finishJob } from "#platform/jobs";
import { Manuscript } from "../block";
import { passageOf } from "../passages";
import { textsOf } from "../search/find-passage";
import { wordsIn } from "../search/fold-words";
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
    saved_at: input.savedAt ?? tx.at,
    section_id: manuscript.section,
    headline: manuscript.headline,
    length: countWords(manuscript),
    picture: manuscript.picture ? 1 : 0,
    bylines: idsText(manuscript.bylines),
    signature: signatureOf(textsOf(manuscript)),
  };
  await db
    .insertInto("desk_lines")
    .values({
      article_id: article,
      language: row.language,
      owner_id: row.created_by ?? (tx.who.kind === "person" ? tx.who.id : null),
      signed: idsText([]),
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

/** Remembers who signed a text that is kept: names that are withheld over one revision stay unsaid over the next. */
export async function rememberSigned(
  tx: Transaction,
  { article, bylines }: { article: number; bylines: readonly number[] },
): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const row = await db
    .selectFrom("desk_lines")
    .select("signed")
    .where("article_id", "=", article)
    .executeTakeFirst();
  const known = row ? idsIn(row.signed) : [];
  const all = [...new Set([...known, ...bylines])];
  if (!row || all.length === known.length) return;
  await db
    .updateTable("desk_lines")
    .set({ signed: idsText(all) })
    .where("article_id", "=", article)
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
    const kept = await db
      .selectFrom("revisions")
      .select("manuscript")
      .where("article_id", "=", article)
      .execute();
    const bylines = kept.flatMap((one) => (JSON.parse(one.manuscript) as Manuscript).bylines);
    await rememberSigned(tx, { article, bylines });
  });
}

/** Words of the body, as a reader would count them. */
function countWords({ body }: Manuscript): number {
  return body.reduce(
    (sum, block) => sum + (block.kind === "picture" ? 0 : wordsIn(passageOf(block)).length),
    0,
  );
}

/** ` 3 17 `: a list of ids in which one can be looked for. */
export const idsText = (ids: readonly number[]) => ` ${ids.map((id) => `${id} `).join("")}`;
export const idsIn = (text: string) => text.trim().split(" ").filter(Boolean).map(Number);
