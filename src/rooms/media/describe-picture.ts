// Says what a picture shows, whose it is and on which terms: what stories begin with when they take it up.

import type { Act, Transaction } from "#platform/act";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { keyPicture } from "./key-picture";
import { type Licence, MOST_WORDS, type PictureWords } from "./picture";
import type { MediaTables } from "./tables";

export interface DescribePicture {
  readonly picture: number;
  /** The version that these words were written over. */
  readonly version: number;
  readonly words: Readonly<Partial<Record<Language, PictureWords>>>;
  readonly credit: string;
  readonly creator: string;
  readonly licence: Licence;
  readonly terms: string;
}

/**
 * Words that stand in stories already stay as they are.
 *
 * @throws Problem `not-found`, `invalid` when something is too long, `conflict` when somebody described it meanwhile
 */
export async function describePicture(act: Act, input: DescribePicture): Promise<void> {
  const { picture } = input;
  const columns = {
    credit: heldTo("credit", input.credit),
    creator: heldTo("creator", input.creator),
    terms: heldTo("terms", input.terms),
    licence: input.licence,
  };
  await act.commit(async (tx) => {
    const updated = await tx
      .tables<MediaTables>()
      .updateTable("pictures")
      .set((eb) => ({ ...columns, version: eb("version", "+", 1) }))
      .where("id", "=", picture)
      .where("version", "=", input.version)
      .where("shelved_for", "is", null)
      .executeTakeFirst();
    if (Number(updated.numUpdatedRows) !== 1) await sayWhyNot(tx, picture);
    for (const [language, words] of Object.entries(input.words)) {
      if (words) await putWords(tx, { picture, language, ...words });
    }
    await keyPicture(tx, picture);
    tx.record({ verb: "describe", noun: "picture", id: picture });
  });
}

async function sayWhyNot(tx: Transaction, picture: number): Promise<never> {
  const row = await tx
    .tables<MediaTables>()
    .selectFrom("pictures")
    .select("id")
    .where("id", "=", picture)
    .where("shelved_for", "is", null)
    .executeTakeFirst();
  throw row
    ? new Problem("conflict", "media.described-meanwhile")
    : new Problem("not-found", "media.unknown");
}

/** Empty words are no row. */
async function putWords(
  tx: Transaction,
  { picture, language, ...words }: PictureWords & { picture: number; language: string },
): Promise<void> {
  const values = { alt: heldTo("alt", words.alt), caption: heldTo("caption", words.caption) };
  const db = tx.tables<MediaTables>();
  if (!values.alt && !values.caption) {
    await db
      .deleteFrom("picture_words")
      .where("picture_id", "=", picture)
      .where("language", "=", language)
      .execute();
    return;
  }
  await db
    .insertInto("picture_words")
    .values({ picture_id: picture, language, ...values })
    .onConflict((conflict) => conflict.columns(["picture_id", "language"]).doUpdateSet(values))
    .execute();
}

function heldTo(field: keyof typeof MOST_WORDS, typed: string): string {
  const words = typed.normalize("NFC").trim();
  if (words.length > MOST_WORDS[field])
    throw new Problem("invalid", `media.too-long-${field}`, { most: MOST_WORDS[field] });
  return words;
}
