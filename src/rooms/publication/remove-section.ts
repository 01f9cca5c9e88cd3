// Takes away a section that nothing stands in.

import type { Act } from "#platform/act";
import type { Events } from "#platform/events";
import { Problem } from "#platform/problem";
import type { PublicationTables } from "./tables";

declare module "#platform/events" {
  interface Events {
    /** Heard inside the transaction by rooms that may object: they throw a `Problem`. */
    "section-removed": {
      readonly section: number;
      readonly addresses: readonly { readonly language: string; readonly path: string }[];
    };
  }
}
export type SectionRemoved = Events["section-removed"];

/** @throws Problem `conflict` when sections or stories still stand in it */
export async function removeSection(act: Act, { id }: { id: number }): Promise<void> {
  await act.commit(async (tx) => {
    const db = tx.tables<PublicationTables>();
    const child = await db.selectFrom("sections").select("id").where("parent_id", "=", id).executeTakeFirst();
    if (child) throw new Problem("conflict", "publication.section-in-use");
    const addresses = await db
      .selectFrom("section_names")
      .select(["language", "path"])
      .where("section_id", "=", id)
      .execute();
    await tx.announce("section-removed", { section: id, addresses });
    await db.deleteFrom("section_names").where("section_id", "=", id).execute();
    await db.deleteFrom("sections").where("id", "=", id).execute();
    tx.record({ verb: "remove", noun: "section", id });
    tx.change("publication", `section:${id}`);
  });
}
