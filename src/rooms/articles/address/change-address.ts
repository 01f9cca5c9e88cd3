// Gives an article another slug. Before it is first published the address is only wished for; after, the old one leads on.

import type { Act, Transaction } from "#platform/act";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { slugOf } from "#publication";
import { urls } from "#urls";
import { listTags } from "../go-live";
import { holdArticle } from "../hold-article";
import { leaveAddress } from "../redirects/leave-address";
import type { ArticleTables } from "../tables";
import { listTakenSlugs } from "./give-address";

export interface ChangeAddress {
  readonly article: number;
  /** As typed; "" lets the headline say it, as long as there is no address yet. */
  readonly slug: string;
}

/** The month never changes. @throws Problem `not-found`, `invalid` when no letter is left, `conflict` when another article stands there */
export async function changeAddress(act: Act, { article, slug: typed }: ChangeAddress): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, { article });
    const row = await tx
      .tables<ArticleTables>()
      .selectFrom("articles")
      .select(["story_id", "language", "month", "slug"])
      .where("id", "=", article)
      .executeTakeFirst();
    if (!row || !isLanguage(row.language)) throw new Problem("not-found", "articles.unknown");
    const slug = slugOf(typed);
    if (!slug && (row.month || typed.trim())) throw new Problem("invalid", "articles.slug-empty");
    if (slug === row.slug) return;
    if (row.month)
      await moveTo(tx, { article, language: row.language, month: row.month, before: row.slug ?? "", slug });
    await tx
      .tables<ArticleTables>()
      .updateTable("articles")
      .set({ slug: slug || null })
      .where("id", "=", article)
      .execute();
    tx.record({ verb: "change-address", noun: "article", id: article });
    if (!row.month) return;
    tx.change(...(await tagsOf(tx, { article, story: row.story_id, language: row.language })));
    const { story_id: story, language } = row;
    await tx.announce("article-moved", { article, story, language, languageBefore: language });
  });
}

interface Moving {
  readonly article: number;
  readonly language: string;
  readonly month: string;
  readonly before: string;
  readonly slug: string;
}

async function moveTo(tx: Transaction, { article, language, month, before, slug }: Moving): Promise<void> {
  const taken = await listTakenSlugs(tx.reads, { article, language, month, wanted: slug });
  if (taken.has(slug)) throw new Problem("conflict", "articles.slug-taken");
  await leaveAddress(tx, {
    from: urls.article({ language, month, slug: before }),
    to: urls.article({ language, month, slug }),
    target: { noun: "article", id: article, language },
  });
}

/** Every page that shows or leads to the address. */
export async function tagsOf(
  tx: Transaction,
  of: { article: number; story: number; language: string },
): Promise<string[]> {
  return [
    `article:${of.article}`,
    `story:${of.story}`,
    `corrections:${of.language}`,
    ...(await listTags(tx, of.article)),
  ];
}
