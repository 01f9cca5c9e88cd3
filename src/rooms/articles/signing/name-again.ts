// Names somebody again in the one story in which their name was withheld.

import type { Act } from "#platform/act";
import { Problem } from "#platform/problem";
import type { ArticleTables } from "../tables";
import { replaceByline } from "./replace-byline";

/** @param input.byline the one that stands in its place. @throws Problem `not-found` when it stands for nobody in one story */
export async function nameAgain(act: Act, input: { byline: number }): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<ArticleTables>();
    const use = await db
      .selectFrom("withheld_uses")
      .select(["story_id", "byline_id", "alias_id"])
      .where("alias_id", "=", input.byline)
      .executeTakeFirst();
    if (!use) throw new Problem("not-found", "names.unknown");
    await db.deleteFrom("withheld_uses").where("alias_id", "=", use.alias_id).execute();
    const rows = await db
      .selectFrom("articles")
      .select("id")
      .where("story_id", "=", use.story_id)
      .orderBy("id")
      .execute();
    const articles = rows.map(({ id }) => id);
    for (const article of articles)
      await replaceByline(tx, { article, from: [use.alias_id], to: use.byline_id });
    await tx.announce("bylines-replaced", { articles, from: [use.alias_id], to: use.byline_id });
    for (const article of articles) tx.record({ verb: "name-again", noun: "article", id: article });
    tx.change(`story:${use.story_id}`, `byline:${use.byline_id}`);
  });
}
