// Passwords that everybody tries first, and what is made of them or of a person's own name (NIST SP 800-63B, section 3.1.1.2).

import { Problem } from "#platform/problem";

/** Words of the newsroom's own: no list of the world's commonest passwords has them. */
const OURS = ["warraq", "newsroom", "journalist", "reporter", "editor", "publisher"];
/** So many letters beside a common word or a name make it a password of its own. */
const ENOUGH_BESIDE = 8;
/** A stretch this long that is only said again is short, however often it is said. */
const LONGEST_REPEATED = 8;
const RUNS = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
];

let list: Promise<ReadonlySet<string>> | null = null;

/** Nearly fifty thousand of them. Half a tenth of a second and twenty megabytes, which a process spends when somebody first sets a password. */
function commonest(): Promise<ReadonlySet<string>> {
  list ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set([...dictionary["passwords-common"], ...OURS]),
  );
  return list;
}

/** @param names of the person and the paper. @throws Problem `invalid` */
export async function refuseCommon(password: string, names: readonly string[]): Promise<void> {
  const folded = password.toLowerCase();
  const known = await commonest();
  if (known.has(folded) || isThin(folded) || isDressedUp(folded, known))
    throw new Problem("invalid", "people.password-common");
  if (isOnly(folded, names)) throw new Problem("invalid", "people.password-of-name");
}

/** A stretch said over and over, few different letters, or a run along the keys. */
function isThin(folded: string): boolean {
  if (new Set(folded).size < 5) return true;
  const stretch = new RegExp(`^(.{1,${LONGEST_REPEATED}}?)\\1+`, "su").exec(folded);
  if (stretch && folded.length - stretch[0].length < ENOUGH_BESIDE) return true;
  return RUNS.some((run) => run.includes(folded) || folded.includes(run.slice(0, 14)));
}

/** A common word with digits, signs or spaces round it or between its letters. */
function isDressedUp(folded: string, known: ReadonlySet<string>): boolean {
  const letters = folded.replace(/[^\p{L}\p{M}]/gu, "");
  if (known.has(letters)) return true;
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  return known.has(core);
}

/** Nothing but names, and too little beside them. */
function isOnly(folded: string, names: readonly string[]): boolean {
  const words = names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u))
    .filter((word) => word.length > 2);
  if (words.length === 0) return false;
  const rest = words
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ""), folded)
    .replace(/[^\p{L}\p{M}]/gu, "");
  return rest.length < ENOUGH_BESIDE && rest.length < folded.replace(/[^\p{L}\p{M}]/gu, "").length;
}
