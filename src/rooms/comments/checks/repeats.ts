// The same words under the same article within a day: once more from another browser, they deserve a look.

import { keyedHash } from "#readers";
import { listTwins } from "../queries";
import { wordKeys } from "../text/word-key";
import { type Check, hold } from "./check";

export const repeats: Check = {
  name: "repeats",
  async look({ words }, { reads, article, keys, editing }) {
    const twins = await listTwins(reads, { article, repeatKey: repeatKey(keys, { article, words }) });
    return twins.some(({ id }) => id !== editing) ? [hold("repeat")] : [];
  },
};

/** By the words alone, so that another spelling or another full stop is no new comment; emoji are taken as they are. */
export function repeatKey(
  keys: { readonly vote: Uint8Array },
  { article, words }: { article: number; words: string },
): Uint8Array {
  const key = wordKeys(words).join(" ") || words;
  return keyedHash(keys.vote, { label: "repeat", fields: [String(article), key] });
}
