// Which pages are one page in several languages: a page joins another's, or leaves the others to themselves.

import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { PAGES_TAG, sameTag, type StandingPage } from "./page";
import { findPage } from "./queries";
import type { PagesTables } from "./tables";

/**
 * @param joining.same another page; null for a page that is in no other language
 * @throws Problem `invalid` when there is no such page, `conflict` when it has this language already
 */
export async function joinSame(
  tx: Transaction,
  { page, same }: { page: StandingPage; same: number | null },
): Promise<void> {
  if (same === null) return leaveSame(tx, page);
  const other = await findPage(tx.reads, same);
  if (!other || other.id === page.id) throw new Problem("invalid", "pages.same-unknown");
  if (other.sameAs === page.sameAs) return;
  const taken = await tx
    .tables<PagesTables>()
    .selectFrom("standing_pages")
    .select("id")
    .where("same_as", "=", other.sameAs)
    .where("language", "=", page.language)
    .executeTakeFirst();
  if (taken) throw new Problem("conflict", "pages.same-taken");
  await leaveSame(tx, page);
  await setSame(tx, { ids: [page.id], sameAs: other.sameAs });
}

/** The others stay together without it. */
export async function leaveSame(tx: Transaction, page: StandingPage): Promise<void> {
  const others = await tx
    .tables<PagesTables>()
    .selectFrom("standing_pages")
    .select("id")
    .where("same_as", "=", page.sameAs)
    .where("id", "!=", page.id)
    .orderBy("id")
    .execute();
  const first = others[0]?.id;
  if (first === undefined) return;
  tx.change(sameTag(page.sameAs));
  // They were known by its id.
  if (page.sameAs === page.id) await setSame(tx, { ids: others.map(({ id }) => id), sameAs: first });
  else await setSame(tx, { ids: [page.id], sameAs: page.id });
}

async function setSame(tx: Transaction, { ids, sameAs }: { ids: readonly number[]; sameAs: number }) {
  await tx
    .tables<PagesTables>()
    .updateTable("standing_pages")
    .set({ same_as: sameAs })
    .where("id", "in", [...ids])
    .execute();
  tx.change(sameTag(sameAs), PAGES_TAG);
}
