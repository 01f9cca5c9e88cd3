// Keeps what was written of a standing page, whatever can be taken of it. Readers see nothing of it yet.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdStanding, slugFor } from "./hold-standing";
import { holdTitle } from "./hold-title";
import { LONGEST_WORDS, type StandingPage } from "./page";
import { joinSame } from "./join-same";
import type { PagesTables } from "./tables";

export interface SaveStanding {
  readonly page: number;
  /** The version that was looked at. */
  readonly base: number;
  readonly title: string;
  readonly slug: string;
  readonly words: string;
  /** A page in another language that is the same; null for none. */
  readonly same: number | null;
}

/**
 * @returns the version that it has now
 * @throws Problem `conflict` when somebody else saved meanwhile, or the other page has this language already; `invalid`
 */
export async function saveStanding(act: Act, input: SaveStanding): Promise<number> {
  const title = holdTitle(input.title);
  if (input.words.length > LONGEST_WORDS)
    throw new Problem("invalid", "pages.words-long", { most: LONGEST_WORDS });
  return act.commit(async (tx) => {
    const page = await holdStanding(tx, input.page);
    if (page.version !== input.base) throw new Problem("conflict", "pages.saved-meanwhile");
    await joinSame(tx, { page, same: input.same });
    await putVersion(tx, {
      page,
      values: {
        title,
        words: input.words.normalize("NFC"),
        // Readers have had its address.
        slug:
          page.outAt === null
            ? await slugFor(tx, { ...page, typed: input.slug, title, page: page.id })
            : page.slug,
      },
    });
    tx.record({ verb: "change", noun: "page", id: page.id });
    return page.version + 1;
  });
}

/** Two who save at once: the second finds no row of the version that both began with. */
async function putVersion(
  tx: Transaction,
  { page, values }: { page: StandingPage; values: { title: string; words: string; slug: string } },
): Promise<void> {
  const saved = await tx
    .tables<PagesTables>()
    .updateTable("standing_pages")
    .set({
      ...values,
      version: page.version + 1,
      saved_at: tx.at,
      saved_by: tx.who.kind === "person" ? tx.who.id : null,
    })
    .where("id", "=", page.id)
    .where("version", "=", page.version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) throw new Problem("conflict", "pages.saved-meanwhile");
}
