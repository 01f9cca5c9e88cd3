// What names the present words of a piece of the source, so that nobody settles words that they have not seen.

import { sha256 } from "#platform/ids";
import type { Manuscript } from "../block";
import { contentOf } from "./translation";

/** 16 hex digits; of what is gone, those of nothing. */
export function digestOf(source: Manuscript, key: string): string {
  return sha256(contentOf(source, key) ?? "").slice(0, 16);
}
