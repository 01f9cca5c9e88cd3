// Moves a picked story one place up or down beside its article, or takes it out.

import type { Act } from "#platform/act";
import { holdArticle } from "../hold-article";
import type { ArticleTables } from "../tables";
import type { Placing } from "./picks";

export interface PlaceRelated {
  readonly article: number;
  readonly related: number;
  readonly placing: Placing;
}

/** Does nothing where it cannot go further, or is not picked any more. @throws Problem `not-found`, `not-allowed` outside one's limits */
export async function placeRelated(act: Act, { article, related, placing }: PlaceRelated): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const db = tx.tables<ArticleTables>();
    const rows = await db
      .selectFrom("related_picks")
      .select("related_id")
      .where("article_id", "=", article)
      .orderBy("position")
      .orderBy("related_id")
      .execute();
    const before = rows.map(({ related_id }) => related_id);
    const after = placed(before, { related, placing });
    if (after.join() === before.join()) return;
    const isTakenOut = placing === "out";
    if (isTakenOut)
      await db
        .deleteFrom("related_picks")
        .where("article_id", "=", article)
        .where("related_id", "=", related)
        .execute();
    for (const [position, id] of after.entries())
      await db
        .updateTable("related_picks")
        .set({ position })
        .where("article_id", "=", article)
        .where("related_id", "=", id)
        .execute();
    const verb = isTakenOut ? "unrelate" : "relate";
    tx.record({ verb, noun: "article", id: article, details: { related, placing } });
    tx.change(`article:${article}`);
  });
}

function placed(
  ids: readonly number[],
  { related, placing }: Pick<PlaceRelated, "related" | "placing">,
): readonly number[] {
  const at = ids.indexOf(related);
  if (placing === "out") return ids.filter((id) => id !== related);
  const to = placing === "up" ? at - 1 : at + 1;
  const other = ids[to];
  if (at < 0 || other === undefined) return ids;
  return ids.map((id, index) => (index === at ? other : index === to ? related : id));
}
