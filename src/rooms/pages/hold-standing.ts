// Holds whoever acts to a page that is there, in a language that is theirs.

import { holdToLimits } from "#people";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { slugOf } from "#publication";
import { RESERVED_SLUGS, type StandingPage } from "./page";
import { findPage } from "./queries";
import type { PagesTables } from "./tables";

/** @throws Problem `not-found`, `not-allowed` outside one's languages */
export async function holdStanding(tx: Transaction, id: number): Promise<StandingPage> {
  const page = await findPage(tx.reads, id);
  if (!page) throw new Problem("not-found", "pages.unknown");
  await holdToLimits(tx, { language: page.language, sections: [] });
  return page;
}

export interface AskedSlug {
  /** As typed; "" lets the title say it. */
  readonly typed: string;
  readonly title: string;
  readonly language: string;
  /** Whose slug it may be already. */
  readonly page: number | null;
}

/** @throws Problem `invalid` when no letter is left or it is the paper's own, `conflict` when another page stands there */
export async function slugFor(tx: Transaction, { typed, title, language, page }: AskedSlug): Promise<string> {
  const slug = slugOf(typed.trim() || title);
  if (!slug) throw new Problem("invalid", "pages.slug-empty");
  if (RESERVED_SLUGS.includes(slug)) throw new Problem("invalid", "pages.slug-reserved", { slug });
  const other = await tx
    .tables<PagesTables>()
    .selectFrom("standing_pages")
    .select("id")
    .where("language", "=", language)
    .where("slug", "=", slug)
    .executeTakeFirst();
  if (other && other.id !== page) throw new Problem("conflict", "pages.slug-taken", { slug });
  return slug;
}
