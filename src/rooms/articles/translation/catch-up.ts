// Says of pieces of the source that the translation has dealt with them: taken over, or waved through.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { freezeRevision } from "../freeze-revision";
import type { ArticleTables } from "../tables";
import { caughtUp } from "./caught-up";
import { digestOf } from "./digest";
import { heldTranslation } from "./held-translation";
import { markTranslations } from "./mark-translations";
import { withPairs } from "./pair-blocks";

export interface CatchUp {
  readonly article: number;
  readonly pieces: readonly {
    readonly key: string;
    /** Of what whoever says so has seen: what was written since is not meant. */
    readonly digest: string;
    /** The block of the translation that stands for it from now on, when that is said. */
    readonly own?: string;
  }[];
}

/** @throws Problem `not-found`, `not-allowed`, `conflict` when the source was changed since it was looked at */
export async function catchUp(act: Act, { article, pieces }: CatchUp): Promise<void> {
  await act.commit(async (tx) => {
    const held = await heldTranslation(tx, article);
    if (pieces.some(({ key, digest }) => digestOf(held.source, key) !== digest))
      throw new Problem("conflict", "articles.source-changed");
    const keys = new Set(pieces.map(({ key }) => key));
    const said = Object.fromEntries(pieces.flatMap(({ key, own }) => (own ? [[key, own]] : [])));
    const db = tx.tables<ArticleTables>();
    await db
      .updateTable("translations")
      .set({
        basis: JSON.stringify(caughtUp(held, keys)),
        pairs: JSON.stringify(withPairs(held.pairs, said)),
      })
      .where("article_id", "=", article)
      .execute();
    await markTranslations(tx, article);
    await keepRevision(tx, { article, source: held.source_id });
    tx.record({
      verb: "catch-up",
      noun: "article",
      id: article,
      details: { source: held.source_id, pieces: pieces.length },
    });
  });
}

/** With nothing left the translation is that of the source as it stands now. */
async function keepRevision(tx: Transaction, of: { article: number; source: number }): Promise<void> {
  const db = tx.tables<ArticleTables>();
  const row = await db
    .selectFrom("translations")
    .select("behind")
    .where("article_id", "=", of.article)
    .executeTakeFirst();
  if (row?.behind !== 0) return;
  const { id } = await freezeRevision(tx, { article: of.source, why: "translate" });
  await db
    .updateTable("translations")
    .set({ source_revision_id: id })
    .where("article_id", "=", of.article)
    .execute();
}
