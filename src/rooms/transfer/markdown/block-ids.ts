// Gives blocks ids that follow from their words, so that importing a story again keeps the ids of what did not change.

import type { Idless, ParsedBlock } from "./parsed-story";

const LENGTH = 10;
const MOST = 36n ** BigInt(LENGTH);

/**
 * Adds an id to each block: ten base-36 digits of the SHA-256 of its content and of how many equal blocks stand before
 * it. Moving a block or writing a new one above it changes no other id. Ids are unique in the list.
 */
export function withIds(blocks: readonly Idless<ParsedBlock>[]): ParsedBlock[] {
  const taken = new Set<string>();
  return blocks.map((block) => {
    const content = JSON.stringify(block);
    let turn = 0;
    let id = idOf(content, turn);
    while (taken.has(id)) id = idOf(content, ++turn);
    taken.add(id);
    return { ...block, id } as ParsedBlock;
  });
}

function idOf(content: string, turn: number): string {
  const hash = new Bun.CryptoHasher("sha256").update(`${turn}\n${content}`).digest("hex");
  return (BigInt(`0x${hash.slice(0, 32)}`) % MOST).toString(36).padStart(LENGTH, "0");
}
