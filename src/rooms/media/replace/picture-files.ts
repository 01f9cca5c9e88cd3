// The files of a picture, in the store and as rows: what keeping a new one and replacing one have in common.

import type { Transaction } from "#platform/act";
import type { FileStore } from "#platform/files";
import { sha256 } from "#platform/ids";
import { isPlain } from "../receipt/look";
import type { ReceivedPicture } from "../receipt/receive-picture";
import type { MediaTables } from "../tables";

/** In hexadecimal digits: what stands in a picture's address. */
const NAME_LENGTH = 16;

/** Before the transaction: files that no row names are taken away again, rows without files could not be shown. */
export async function putFiles(files: FileStore, { original, variants }: ReceivedPicture): Promise<void> {
  await files.put(original.hash, original.bytes);
  for (const variant of variants) await files.put(variant.hash, variant.bytes);
}

/** What the picture's row says of its file. */
export async function fileColumns(tx: Transaction, { original, tone }: ReceivedPicture) {
  return {
    name: await freeName(tx, original.hash),
    original: original.hash,
    format: original.format,
    width: original.width,
    height: original.height,
    orientation: original.orientation,
    tone,
  };
}

/** Made from the content; another one where a picture, or a file behind one, has that content and that name already. */
async function freeName(tx: Transaction, original: string): Promise<string> {
  for (let more = 0; ; more++) {
    const name = (more === 0 ? original : sha256(`${original} ${more}`)).slice(0, NAME_LENGTH);
    const taken = await tx
      .tables<MediaTables>()
      .selectFrom("pictures")
      .select("id")
      .where("name", "=", name)
      .executeTakeFirst();
    if (!taken) return name;
  }
}

/** Variants and looks as rows. */
export async function writeFiles(tx: Transaction, id: number, received: ReceivedPicture): Promise<void> {
  const db = tx.tables<MediaTables>();
  const rows = received.variants.map(({ width, height, format, hash, bytes }) => ({
    picture_id: id,
    width,
    height,
    format,
    hash,
    bytes: bytes.byteLength,
  }));
  await db.insertInto("picture_variants").values(rows).execute();
  if (isPlain(received.look)) return;
  await db
    .insertInto("picture_looks")
    .values(received.look.map((bits, part) => ({ picture_id: id, part, bits })))
    .execute();
}
