// Which block of one text stands for which of another, when the two were written apart.

import type { Block } from "../block";
import { ownIdOf, type Pairs } from "./translation";

/** In order, kind by kind: the most blocks that can be paired without crossing. A block without a partner is named too. */
export function pairBlocks(source: readonly Block[], own: readonly Block[]): Pairs {
  const most = longest(source, own);
  const pairs: Record<string, string | null> = {};
  let [row, column] = [0, 0];
  for (let block = source[row]; block; block = source[row]) {
    const mine = own[column];
    if (mine && mine.kind === block.kind) {
      pairs[block.id] = mine.id;
      row++;
      column++;
    } else if (mine && most(row, column + 1) > most(row + 1, column)) {
      column++;
    } else {
      pairs[block.id] = null;
      row++;
    }
  }
  return pairs;
}

/** How many can be paired from a place in each. */
function longest(source: readonly Block[], own: readonly Block[]) {
  const width = own.length + 1;
  const lengths = new Uint16Array((source.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = source.length - 1; row >= 0; row--) {
    for (let column = own.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        source[row]?.kind === own[column]?.kind
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

/** The pairs with some of them said anew; a source block that has its own id as partner needs no line. */
export function withPairs(pairs: Pairs, said: Pairs): Pairs {
  const all = { ...pairs, ...said };
  return Object.fromEntries(Object.entries(all).filter(([key]) => ownIdOf(all, key) !== key));
}
