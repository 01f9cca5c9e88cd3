// Keeps a picture that was received: its stripped original and its variants as files, and what is known of it as rows.

import type { Act } from "#platform/act";
import { isUnique } from "#platform/db";
import { findByOriginal } from "./queries";
import type { ReceivedPicture } from "./receipt/receive-picture";
import type { MediaTables } from "./tables";

/** The same photograph twice is one picture. @returns its id */
export async function keepPicture(act: Act, { received }: { received: ReceivedPicture }): Promise<number> {
  const { original, variants, found } = received;
  const known = await findByOriginal(act.reads, original.hash);
  if (known !== null) return known;
  await act.files.put(original.hash, original.bytes);
  for (const variant of variants) await act.files.put(variant.hash, variant.bytes);
  try {
    return await act.commit(async (tx) => {
      const db = tx.tables<MediaTables>();
      const { id } = await db
        .insertInto("pictures")
        .values({
          name: original.hash.slice(0, 16),
          original: original.hash,
          format: original.format,
          width: original.width,
          height: original.height,
          orientation: original.orientation,
          tone: received.tone,
          focal_x: 50,
          focal_y: 50,
          caption: found.caption,
          credit: found.credit || found.creator,
          created_at: tx.at,
        })
        .returning("id")
        .executeTakeFirstOrThrow();
      await db
        .insertInto("picture_variants")
        .values(
          variants.map(({ width, height, format, hash, bytes }) => ({
            picture_id: id,
            width,
            height,
            format,
            hash,
            bytes: bytes.byteLength,
          })),
        )
        .execute();
      tx.record({ verb: "keep", noun: "picture", id });
      return id;
    });
  } catch (error) {
    // Two uploads of one photograph at the same moment: the other one came first.
    const other = isUnique(error) ? await findByOriginal(act.reads, original.hash) : null;
    if (other === null) throw error;
    return other;
  }
}
