// Begins a standing page: a title in a language, and an address that nobody has been given yet.

import { holdToLimits } from "#people";
import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication, languageOf } from "#publication";
import { isLanguage } from "#platform/i18n";
import { holdTitle } from "./hold-title";
import { slugFor } from "./hold-standing";
import { MOST_IN_FOOT, MOST_PAGES } from "./page";
import { listPages } from "./queries";
import type { PagesTables } from "./tables";

export interface MakeStanding {
  readonly language: string;
  readonly title: string;
  /** As typed; the title says it when it is left out. */
  readonly slug?: string;
}

/** It stands in the foot as soon as it is public, where there is room. @throws Problem `invalid`, `conflict`, `not-allowed` */
export async function makeStanding(act: Act, input: MakeStanding): Promise<number> {
  const { language } = input;
  const title = holdTitle(input.title);
  return act.commit(async (tx) => {
    if (!isLanguage(language) || !languageOf(await getPublication(tx.reads), language))
      throw new Problem("invalid", "pages.no-such-language");
    await holdToLimits(tx, { language, sections: [] });
    const known = await listPages(tx.reads, language);
    if (known.length >= MOST_PAGES) throw new Problem("invalid", "pages.too-many", { most: MOST_PAGES });
    const slug = await slugFor(tx, { typed: input.slug ?? "", title, language, page: null });
    const id = await insertPage(tx, {
      language,
      slug,
      title,
      in_foot: known.filter(({ inFoot }) => inFoot).length < MOST_IN_FOOT ? 1 : 0,
      position: known.length,
    });
    tx.record({ verb: "make", noun: "page", id });
    return id;
  });
}

async function insertPage(
  tx: Transaction,
  row: { language: string; slug: string; title: string; in_foot: number; position: number },
): Promise<number> {
  const db = tx.tables<PagesTables>();
  const { id } = await db
    .insertInto("standing_pages")
    .values({
      ...row,
      same_as: null,
      words: "",
      version: 1,
      saved_at: tx.at,
      saved_by: tx.who.kind === "person" ? tx.who.id : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await db.updateTable("standing_pages").set({ same_as: id }).where("id", "=", id).execute();
  return id;
}
