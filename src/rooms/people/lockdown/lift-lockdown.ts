// Lifts the lockdown. Where two people run the paper, one asks and another agrees; the command line counts as one of them.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { PeopleTables } from "../tables";
import { countLifters, findLockdown, type Lockdown } from "./queries";

export interface LiftLockdown {
  /** Without a second person: for the command line alone, whoever has the server. */
  readonly alone: boolean;
}

/** @returns whether it was lifted, or waits for somebody else. @throws Problem `conflict` when the paper is open */
export async function liftLockdown(act: Act, { alone }: LiftLockdown): Promise<"lifted" | "asked"> {
  if (alone && act.who.kind === "person") throw new Problem("not-allowed", "problem.not-allowed");
  return act.commit(
    async (tx) => {
      const db = tx.tables<PeopleTables>();
      const person = tx.who.kind === "person" ? tx.who.id : null;
      // Two who agree in the same moment: the second waits here and sees what the first asked.
      await db.updateTable("lockdowns").set({ id: 1 }).execute();
      const lockdown = await findLockdown(tx.reads);
      if (!lockdown) throw new Problem("conflict", "people.not-locked-down");
      if (!alone && (await needsAnother(tx, lockdown, person))) {
        await db.updateTable("lockdowns").set({ lift_asked_at: tx.at, lift_asked_by: person }).execute();
        tx.record({ verb: "ask-to-lift-lockdown", noun: "publication", id: 1 });
        return "asked" as const;
      }
      await db.deleteFrom("lockdowns").execute();
      tx.record({ verb: "lift-lockdown", noun: "publication", id: 1, details: { alone: alone ? 1 : 0 } });
      await tx.announce("lockdown-lifted", {});
      tx.change("publication");
      return "lifted" as const;
    },
    { duringLockdown: true },
  );
}

/** The first of two, and the same one again. */
async function needsAnother(tx: Transaction, lockdown: Lockdown, person: number | null): Promise<boolean> {
  if ((await countLifters(tx.reads)) < 2) return false;
  return lockdown.liftAskedAt === null || lockdown.liftAskedBy === person;
}
