// Takes over what a finished text says of its pictures, where the library says nothing yet; never in place of what it says.

import type { Transaction } from "#platform/act";
import { keyPicture } from "./key-picture";
import type { PictureWords } from "./picture";
import type { MediaTables } from "./tables";

export interface LearnWords {
  readonly language: string;
  readonly shown: readonly (PictureWords & { readonly picture: number; readonly credit: string })[];
}

export async function learnWords(tx: Transaction, { language, shown }: LearnWords): Promise<void> {
  for (const said of shown) {
    const learned = [await learnCredit(tx, said), await learnIn(tx, { language, ...said })];
    if (learned.includes(true)) await keyPicture(tx, said.picture);
  }
}

type Said = LearnWords["shown"][number];

async function learnCredit(tx: Transaction, { picture, credit }: Said): Promise<boolean> {
  if (!credit.trim()) return false;
  const updated = await tx
    .tables<MediaTables>()
    .updateTable("pictures")
    .set({ credit: credit.trim() })
    .where("id", "=", picture)
    .where("credit", "=", "")
    .executeTakeFirst();
  return Number(updated.numUpdatedRows) === 1;
}

async function learnIn(tx: Transaction, said: Said & { language: string }): Promise<boolean> {
  const { picture, language } = said;
  const db = tx.tables<MediaTables>();
  const picks = await db
    .selectFrom("pictures")
    .leftJoin("picture_words", (join) =>
      join.onRef("picture_words.picture_id", "=", "pictures.id").on("language", "=", language),
    )
    .select(["pictures.id", "picture_words.alt", "picture_words.caption"])
    .where("pictures.id", "=", picture)
    .executeTakeFirst();
  if (!picks) return false;
  const known = { alt: picks.alt ?? "", caption: picks.caption ?? "" };
  const values = { alt: known.alt || said.alt.trim(), caption: known.caption || said.caption.trim() };
  if (values.alt === known.alt && values.caption === known.caption) return false;
  await db
    .insertInto("picture_words")
    .values({ picture_id: picture, language, ...values })
    .onConflict((conflict) => conflict.columns(["picture_id", "language"]).doUpdateSet(values))
    .execute();
  return true;
}
