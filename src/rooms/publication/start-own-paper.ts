// Empties the sample, so that a newsroom can begin with its own paper.

import type { Act, Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import { getPublication } from "./queries";
import type { PublicationTables } from "./tables";

declare module "#platform/events" {
  interface Events {
    /** Heard inside the transaction: each room takes away what it holds of the sample. */
    "sample-emptied": Record<string, never>;
  }
}

/** People stay, everything of the sample goes. @throws Problem `conflict` when the paper is not the sample any more */
export async function startOwnPaper(act: Act): Promise<void> {
  await act.commit(async (tx) => {
    const publication = await getPublication(tx.reads);
    if (!publication.sample) throw new Problem("conflict", "publication.not-the-sample");
    await tx.announce("sample-emptied", {});
    await emptySections(tx);
    const db = tx.tables<PublicationTables>();
    await db.updateTable("publications").set({ sample: 0 }).execute();
    tx.record({ verb: "start-own", noun: "publication", id: 1 });
    // Every page shows the publication, so every held page goes.
    tx.change("publication");
  });
}

async function emptySections(tx: Transaction): Promise<void> {
  const db = tx.tables<PublicationTables>();
  await db.deleteFrom("section_names").execute();
  await db.deleteFrom("sections").where("parent_id", "is not", null).execute();
  await db.deleteFrom("sections").execute();
}
