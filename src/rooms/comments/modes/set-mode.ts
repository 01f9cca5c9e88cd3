// Says how threads of a place take comments: the paper, a section or one article. Every process knows with this commit.

import { holdArticle } from "#articles";
import { limitsOf } from "#people";
import type { Act, Transaction } from "#platform/act";
import { setJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { listSections } from "#publication";
import { SWEEP_FOLLOWS } from "../follow/sweep-follows";
import type { CommentTables } from "../tables";
import { MOST_DAYS, type Mode, PAPER } from "./mode";
import { MODES_TAG } from "./mode-queries";

export interface SetMode {
  /** `paper`, `section:ID` or `article:ID`. */
  readonly place: string;
  /** What is left out stays as it was. */
  readonly mode?: Mode | null;
  readonly closeDays?: number | null;
  readonly frozen?: boolean;
  readonly hidden?: boolean;
}

/** @throws Problem `not-found` for a place that is not there, `invalid` for a number of days that cannot be, `not-allowed` outside one's limits */
export async function setMode(act: Act, input: SetMode): Promise<void> {
  const { place, closeDays } = input;
  const days = closeDays ?? 0;
  if (!Number.isSafeInteger(days) || days < 0 || days > MOST_DAYS)
    throw new Problem("invalid", "comments.modes-days", { most: MOST_DAYS });
  await act.commit(async (tx) => {
    const article = await holdPlace(tx, place);
    const values = columnsOf(input);
    await tx
      .tables<CommentTables>()
      .insertInto("comment_modes")
      .values({ place, article_id: article, mode: null, close_days: null, ...values })
      .onConflict((conflict) => conflict.column("place").doUpdateSet(values))
      .execute();
    // Addresses under threads that are closed by it go at once.
    await setJob(tx, { name: SWEEP_FOLLOWS, noun: 0, at: tx.at });
    tx.record({ verb: "set", noun: "comment-mode", id: article, details: { place, ...values } });
    tx.change(article === null ? MODES_TAG : `comments:${article}`);
  });
}

function columnsOf({ mode, closeDays, frozen, hidden }: SetMode) {
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(closeDays === undefined ? {} : { close_days: closeDays }),
    ...(frozen === undefined ? {} : { frozen: frozen ? 1 : 0 }),
    ...(hidden === undefined ? {} : { hidden: hidden ? 1 : 0 }),
  };
}

/** Wide rules are for those whose limits are as wide. @returns the article, or null for a wider place */
async function holdPlace(tx: Transaction, place: string): Promise<number | null> {
  const [kind = "", number = ""] = place.split(":");
  const id = /^[1-9]\d{0,14}$/.test(number) ? Number(number) : 0;
  if (kind === "article" && id) {
    await holdArticle(tx, { article: id });
    return id;
  }
  const { languages, editions } = await limitsOf(tx);
  if (languages.length + editions.length > 0) throw new Problem("not-allowed", "comments.modes-limited");
  const known = kind === "section" && (await listSections(tx.reads)).some((section) => section.id === id);
  if (place !== PAPER && !known) throw new Problem("not-found", "problem.not-found");
  return null;
}
