// A sum that takes a browser seconds and us a moment: for each part a number that gives a hash with enough zeros. Runs on both sides.

import { sha256 } from "@noble/hashes/sha2.js";

/** Many small parts rather than a large one: then it takes nearly as long for everybody, and it can be shown how far it is. */
export const PARTS = 16;
/** Zeros that the hash of each part begins with: 2^BITS tries on average. What it costs a telephone says decision 42. */
const BITS = 13;

const SEED_BYTES = 32;
const LIMIT = 2 ** (32 - BITS);
const LARGEST = 2 ** 32 - 1;

/** @param puzzle as it was handed out: no two are alike @returns whether a number solves a part of it */
export function openPuzzle(puzzle: string): (part: number, number: number) => boolean {
  const message = new Uint8Array(SEED_BYTES + 5);
  message.set(sha256(new TextEncoder().encode(puzzle)));
  const view = new DataView(message.buffer);
  return (part, number) => {
    message[SEED_BYTES] = part;
    view.setUint32(SEED_BYTES + 1, number);
    return new DataView(sha256(message).buffer).getUint32(0) < LIMIT;
  };
}

/** @param numbers one for each part, in their order */
export function isSolved(puzzle: string, numbers: readonly number[]): boolean {
  const solves = openPuzzle(puzzle);
  return (
    numbers.length === PARTS &&
    numbers.every((number, part) => Number.isInteger(number) && number <= LARGEST && solves(part, number))
  );
}

/** Solves it bit by bit: whoever calls decides how long one turn takes, and when it is enough. Ends with the numbers. */
export function* solve(puzzle: string): Generator<number, readonly number[]> {
  const solves = openPuzzle(puzzle);
  const numbers: number[] = [];
  for (let number = 0; numbers.length < PARTS; number++) {
    if (solves(numbers.length, number)) {
      numbers.push(number);
      number = -1;
    }
    yield numbers.length;
  }
  return numbers;
}
