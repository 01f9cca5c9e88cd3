// Keeps a picture that was received: its stripped original and its variants as files, and what is known of it as rows.

import type { Act, Transaction } from "#platform/act";
import { isUnique } from "#platform/db";
import { keyPicture } from "./key-picture";
import { findByOriginal } from "./queries";
import type { ReceivedPicture } from "./receipt/receive-picture";
import { fileColumns, putFiles, writeFiles } from "./replace/picture-files";
import type { MediaTables } from "./tables";

/** The same photograph twice is one picture. @returns its id */
export async function keepPicture(act: Act, { received }: { received: ReceivedPicture }): Promise<number> {
  const known = await findByOriginal(act.reads, received.original.hash);
  if (known !== null) return known;
  await putFiles(act.files, received);
  try {
    const id = await act.commit((tx) => insertPicture(tx, received));
    // Once more: whoever deleted the same photograph at this moment may have taken its files away.
    await putFiles(act.files, received);
    return id;
  } catch (error) {
    // Two uploads of one photograph at the same moment: the other one came first.
    const other = isUnique(error) ? await findByOriginal(act.reads, received.original.hash) : null;
    if (other === null) throw error;
    return other;
  }
}

async function insertPicture(tx: Transaction, received: ReceivedPicture): Promise<number> {
  const known = await findByOriginal(tx.reads, received.original.hash);
  if (known !== null) return known;
  const { caption, credit, creator } = received.found;
  const { id } = await tx
    .tables<MediaTables>()
    .insertInto("pictures")
    .values({
      ...(await fileColumns(tx, received)),
      focal_x: 50,
      focal_y: 50,
      caption,
      credit: credit || creator,
      creator,
      added_by: tx.who.kind === "person" ? tx.who.id : null,
      created_at: tx.at,
      unused_since: tx.at,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await writeFiles(tx, id, received);
  await keyPicture(tx, id);
  tx.record({ verb: "keep", noun: "picture", id });
  return id;
}
