// Where a page stands in the foot: one place up or down, in it or not.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { holdStanding } from "./hold-standing";
import { footTag, MOST_IN_FOOT, type StandingPage } from "./page";
import { listPages } from "./queries";
import type { PagesTables } from "./tables";

export const PLACINGS = ["up", "down", "in", "out"] as const;
export type Placing = (typeof PLACINGS)[number];

/** Readers see it at once. @throws Problem `not-found`, `not-allowed`, `invalid` when the foot is full */
export async function placeStanding(
  act: Act,
  { page: id, placing }: { page: number; placing: Placing },
): Promise<void> {
  await act.commit(async (tx) => {
    const page = await holdStanding(tx, id);
    const foot = (await listPages(tx.reads, page.language)).filter(({ inFoot }) => inFoot);
    const order = ordered(foot, { page, placing });
    if (order.length > MOST_IN_FOOT) throw new Problem("invalid", "pages.foot-full", { most: MOST_IN_FOOT });
    if (placing === "in" || placing === "out") await setInFoot(tx, { id, inFoot: placing === "in" });
    await putOrder(tx, order);
    tx.record({ verb: "move", noun: "page", id });
    tx.change(footTag(page.language));
  });
}

function ordered(
  foot: readonly StandingPage[],
  { page, placing }: { page: StandingPage; placing: Placing },
): number[] {
  const ids = foot.map(({ id }) => id);
  const at = ids.indexOf(page.id);
  if (placing === "out") return ids.filter((id) => id !== page.id);
  if (at < 0) return placing === "in" ? [...ids, page.id] : ids;
  const to = placing === "up" ? at - 1 : at + 1;
  const other = ids[to];
  if (placing === "in" || other === undefined) return ids;
  return ids.map((id, index) => (index === at ? other : index === to ? page.id : id));
}

async function setInFoot(tx: Transaction, { id, inFoot }: { id: number; inFoot: boolean }): Promise<void> {
  await tx
    .tables<PagesTables>()
    .updateTable("standing_pages")
    .set({ in_foot: inFoot ? 1 : 0 })
    .where("id", "=", id)
    .execute();
}

async function putOrder(tx: Transaction, ids: readonly number[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await tx
      .tables<PagesTables>()
      .updateTable("standing_pages")
      .set({ position })
      .where("id", "=", id)
      .execute();
}
