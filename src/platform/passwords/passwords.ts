// Passwords: hashed at a cost, few at a time so that memory is bounded.

import { Problem } from "#platform/problem";
import { COST } from "./cost";

const AT_ONCE = 4;
/** Verified against when there is no such person, so that the answer takes as long. Made with the first password that is looked at. */
let nobody: Promise<string> | null = null;

/** Sign-ins that wait for their turn; more are turned away at once. */
const MOST_WAITING = 64;
let running = 0;
const waiting: (() => void)[] = [];

/** @param first ahead of everybody who waits, and never turned away: a flood of strangers must not keep the staff out */
async function inTurn<T>(work: () => Promise<T>, first: boolean): Promise<T> {
  if (waiting.length >= MOST_WAITING && !first) throw new Problem("too-many", "people.busy");
  if (running >= AT_ONCE)
    await new Promise<void>((resolve) => void (first ? waiting.unshift(resolve) : waiting.push(resolve)));
  running++;
  try {
    return await work();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** @param first whether it is of the staff: ahead of everybody else, and never turned away */
export async function hashPassword(password: string, first = true): Promise<string> {
  return inTurn(() => Bun.password.hash(password, COST), first);
}

export interface Typed {
  readonly password: string;
  /** Whether it comes from a browser that is known, or from inside. */
  readonly known: boolean;
}

/** @param hash null when there is nobody of that name, or no password: false, after the same time */
export async function isPassword({ password, known }: Typed, hash: string | null): Promise<boolean> {
  nobody ??= Bun.password.hash("nobody signs in with this", COST);
  const against = hash ?? (await nobody);
  try {
    return (await inTurn(() => Bun.password.verify(password, against), known)) && hash !== null;
  } catch (error) {
    if (error instanceof Problem) throw error;
    return false; // a damaged hash is a wrong password
  }
}
