// The address of an article: given at first publication, from the slug that was chosen for it or from its headline.

import type { Transaction } from "#platform/act";
import type { Reads } from "#platform/db";
import { monthOf } from "#platform/i18n";
import { freeSlug, getPublication, slugOf } from "#publication";
import { urls } from "#urls";
import { listLeftSlugs, takeAddress } from "../redirects/leave-address";
import type { ArticleTables } from "../tables";

export interface GivingAddress {
  readonly article: number;
  readonly row: Pick<ArticleTables["articles"], "language" | "slug" | "month">;
  readonly headline: string;
  readonly publishedAt: number;
}

/** Nothing to change for one that has its address: it does not follow headline or section. */
export async function giveAddress(
  tx: Transaction,
  { article, row, headline, publishedAt }: GivingAddress,
): Promise<{ month?: string; slug?: string }> {
  if (row.slug && row.month) return {};
  const { month, slug } = await addressFor(tx.reads, { article, row, headline, publishedAt });
  await takeAddress(tx, urls.article({ language: row.language, month, slug }));
  return { month, slug };
}

/** The address that it has, or would get. */
export async function addressFor(
  reads: Reads,
  { article, row, headline, publishedAt }: GivingAddress,
): Promise<{ month: string; slug: string }> {
  if (row.slug && row.month) return { month: row.month, slug: row.slug };
  const { timeZone } = await getPublication(reads);
  const { language } = row;
  const month = monthOf(publishedAt, timeZone);
  const wanted = row.slug ?? (slugOf(headline) || String(article));
  const slug = await freeSlugIn(reads, { article, language, month, wanted, chosen: row.slug !== null });
  return { month, slug };
}

export interface WantedSlug {
  readonly article: number;
  readonly language: string;
  readonly month: string;
  readonly wanted: string;
  /** Somebody asked for it: then it is taken even where another article stood before. */
  readonly chosen: boolean;
}

/** The slug, or the next that is free in that month. */
export async function freeSlugIn(reads: Reads, asked: WantedSlug): Promise<string> {
  const { language, month, wanted, chosen } = asked;
  const taken = await listTakenSlugs(reads, asked);
  const left = chosen
    ? new Set<string>()
    : await listLeftSlugs(reads, { under: urls.article({ language, month, slug: "" }), slug: wanted });
  return freeSlug(wanted, (slug) => taken.has(slug) || left.has(slug));
}

/** Other articles' slugs in that month that begin like this one. */
export async function listTakenSlugs(
  reads: Reads,
  { article, language, month, wanted }: Omit<WantedSlug, "chosen">,
): Promise<ReadonlySet<string>> {
  const rows = await reads
    .tables<ArticleTables>()
    .selectFrom("articles")
    .select("slug")
    .where("language", "=", language)
    .where("month", "=", month)
    .where("slug", "like", `${wanted}%`)
    .where("id", "!=", article)
    .execute();
  return new Set(rows.flatMap(({ slug }) => slug ?? []));
}
