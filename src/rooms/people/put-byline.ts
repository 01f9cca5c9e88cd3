// Makes a byline, or gives one a name in another language.

import type { Act } from "#platform/act";
import type { Language } from "#platform/i18n";
import { freeSlug, slugOf } from "#publication";
import type { PeopleTables } from "./tables";

export interface PutByline {
  /** Null for a new one. */
  readonly id: number | null;
  readonly withheld: boolean;
  /** Ignored when withheld: such a byline has no name anywhere. */
  readonly names: Readonly<Partial<Record<Language, { name: string; slug?: string }>>>;
}

/** @returns the byline's id */
export async function putByline(act: Act, input: PutByline): Promise<number> {
  return act.commit(async (tx) => {
    const db = tx.tables<PeopleTables>();
    const id =
      input.id ??
      (
        await db
          .insertInto("bylines")
          .values({ person_id: null, withheld: input.withheld ? 1 : 0, created_at: tx.at })
          .returning("id")
          .executeTakeFirstOrThrow()
      ).id;
    for (const [language, value] of input.withheld ? [] : Object.entries(input.names)) {
      if (!value?.name.trim()) continue;
      const rows = await db
        .selectFrom("byline_names")
        .select(["slug", "byline_id"])
        .where("language", "=", language)
        .execute();
      const taken = new Set(rows.filter((row) => row.byline_id !== id).map((row) => row.slug));
      const values = {
        name: value.name.trim(),
        slug: freeSlug(slugOf(value.slug ?? "") || slugOf(value.name) || `by-${id}`, (slug) =>
          taken.has(slug),
        ),
      };
      await db
        .insertInto("byline_names")
        .values({ byline_id: id, language, ...values })
        .onConflict((conflict) => conflict.columns(["byline_id", "language"]).doUpdateSet(values))
        .execute();
    }
    tx.record({ verb: input.id === null ? "make" : "rename", noun: "byline", id });
    tx.change(`byline:${id}`);
    return id;
  });
}
