// Answers with a picture's bytes: from the file, so that a thousand slow readers cost no memory.

import type { Reads } from "#platform/db";
import type { FileStore } from "#platform/files";
import { Problem } from "#platform/problem";
import { findOriginal } from "./library/picture-queries";
import { parseVariantName } from "./picture";
import { findVariant } from "./queries";

const IMMUTABLE = "public, max-age=31536000, immutable";
const NOT_KEPT = "private, no-store";

export interface Sending {
  readonly files: FileStore;
  /** As it stands in the address. */
  readonly name: string;
  /** `public`: used by a published article. `staff`: any. A list: a proof's own pictures. */
  readonly whose: "public" | "staff" | readonly number[];
}

/** @throws Problem `not-found` for a name that is none of ours and for a picture that this visitor may not know of, alike */
export async function sendVariant(reads: Reads, { files, name, whose }: Sending): Promise<Response> {
  const asked = parseVariantName(name);
  const among = typeof whose === "string" ? {} : { among: whose };
  const variant = asked && (await findVariant(reads, { ...asked, publicly: whose === "public", ...among }));
  const file = variant && (await files.find(variant.hash));
  if (!asked || !file) throw new Problem("not-found", "problem.not-found");
  const headers = headersOf(asked.format, whose === "public" ? IMMUTABLE : NOT_KEPT);
  return new Response(file, { headers });
}

/** The stripped original as a file to keep, under a name of ours (RFC 6266). @throws Problem `not-found` */
export async function sendOriginal(
  reads: Reads,
  { files, picture }: { files: FileStore; picture: number },
): Promise<Response> {
  const original = await findOriginal(reads, picture);
  const file = original && (await files.find(original.hash));
  if (!original || !file) throw new Problem("not-found", "media.unknown");
  const name = `picture-${picture}.${original.format}`;
  const headers = headersOf(original.format, NOT_KEPT);
  return new Response(file, {
    headers: { ...headers, "content-disposition": `attachment; filename="${name}"` },
  });
}

function headersOf(format: string, cached: string): Record<string, string> {
  return {
    "content-type": `image/${format}`,
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": cached,
  };
}
