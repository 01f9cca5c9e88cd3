// Holds whoever acts to what they may do with a picture that others brought, or that readers see.

import { findPerson, mayDo } from "#people";
import type { Transaction } from "#platform/act";
import { Problem } from "#platform/problem";
import type { MediaTables } from "./tables";

/** Replacing what is public or about to be, and deleting what others brought. */
const MANAGE = "media.manage";

/** The paper's own machinery and the command line may. */
export async function mayManage({ who, reads }: Pick<Transaction, "who" | "reads">): Promise<boolean> {
  if (who.kind !== "person") return true;
  const person = await findPerson(reads, who.id);
  return person !== null && mayDo(person.role, MANAGE);
}

/** @throws Problem `not-allowed` where readers see it or soon will, and whoever acts is no editor */
export async function holdToReplacing(tx: Transaction, picture: number): Promise<void> {
  if (await mayManage(tx)) return;
  const out = await tx
    .tables<MediaTables>()
    .selectFrom("picture_places")
    .select("place")
    .where("picture_id", "=", picture)
    .where("place", "in", ["live", "scheduled"])
    .executeTakeFirst();
  if (out) throw new Problem("not-allowed", "media.replace-public");
}
