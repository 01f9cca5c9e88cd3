// Folds a picture's words into the one column that the library's search compares.

import type { Transaction } from "#platform/act";
import { fold } from "./fold";
import type { MediaTables } from "./tables";

/** After every change of its words, in the same transaction. */
export async function keyPicture(tx: Transaction, id: number): Promise<void> {
  const db = tx.tables<MediaTables>();
  const picture = await db
    .selectFrom("pictures")
    .select(["caption", "credit", "creator", "terms"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const words = await db
    .selectFrom("picture_words")
    .select(["alt", "caption"])
    .where("picture_id", "=", id)
    .orderBy("language")
    .execute();
  const all = [...Object.values(picture), ...words.flatMap(({ alt, caption }) => [alt, caption])];
  await db
    .updateTable("pictures")
    .set({ words_key: fold(all.join("\n")) })
    .where("id", "=", id)
    .execute();
}
