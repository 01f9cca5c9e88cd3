// Who stands behind a withheld byline, as the database keeps it: sealed, so that the database alone names nobody.

import { z } from "zod";
import { seal, unseal } from "#platform/config";
import type { Reads } from "#platform/db";
import { isLanguage, type Language } from "#platform/i18n";
import type { PeopleTables } from "../tables";
import { BYLINE_KINDS } from "./byline";

const Tag = z.custom<Language>((tag) => typeof tag === "string" && isLanguage(tag));
const Identity = z.object({
  kind: z.enum(BYLINE_KINDS),
  person: z.number().nullable(),
  picture: z.number().nullable(),
  links: z.array(z.string()),
  names: z.partialRecord(Tag, z.object({ name: z.string(), slug: z.string(), biography: z.string() })),
  formerNames: z.array(z.object({ language: Tag, name: z.string() })),
});
/** Everything that was, or could be, public of a byline. */
export type Identity = z.infer<typeof Identity>;

export function sealIdentity(identity: Identity, key: Uint8Array): Buffer {
  const words = new TextEncoder().encode(JSON.stringify(Identity.parse(identity)));
  return seal(words, { key, purpose: "identity" });
}

/** Null where nothing is kept of who it is. Whoever asks for it writes a line on the record. */
export async function findIdentity(
  reads: Reads,
  { byline, key }: { byline: number; key: Uint8Array },
): Promise<Identity | null> {
  const row = await reads
    .tables<PeopleTables>()
    .selectFrom("withheld_identities")
    .select("sealed")
    .where("byline_id", "=", byline)
    .executeTakeFirst();
  if (!row) return null;
  const open = unseal(row.sealed, { key, purpose: "identity" });
  return Identity.parse(JSON.parse(new TextDecoder().decode(open)));
}
