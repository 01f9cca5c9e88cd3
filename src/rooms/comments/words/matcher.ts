// Finds listed words in a text, through spelling: keys are compared, places in the text are told.

import { skeleton } from "../text/word-key";
import type { ListedWord, WordKind } from "./listed-word";
import { type Token, tokensOf } from "./tokens";

export interface Match {
  readonly kind: "banned" | "suspect";
  /** The entry that was met. */
  readonly entry: number;
  readonly from: number;
  readonly to: number;
}

export interface Matcher {
  /** In the order of the text. Time grows with the text, not with the lists. */
  find(text: string): Match[];
}

type Entry = Pick<ListedWord, "id" | "key" | "kind" | "reach">;

/** Particles that are written onto a word in Arabic, Persian and Sorani, as keys: ة is ه there, ی is ي. */
const BEFORE = ["", ..."و ف ال وال فال بال وبال كال لل ولل ب وب ل ول ك مي نمي دە".split(" ").map(keyLetters)];
const AFTER = [
  "",
  ..."ه ها هم هن ك كم كن نا ي ات ان ين ون يه كه كان هكه ها هاي م ت ش".split(" ").map(keyLetters),
];
/** A stem that is shorter would be met in half of all words. */
const LEAST_STEM = 3;

export function createMatcher(entries: readonly Entry[]): Matcher {
  const lists = sorted(entries);
  return {
    find(text) {
      const tokens = tokensOf(text);
      if (tokens.length === 0) return [];
      const met = tokens.flatMap((_, at) => matchesAt(lists, { tokens, at }));
      return spelledOut(tokens)
        .flatMap((token) => suspectOf(lists, token))
        .concat(met)
        .sort((one, other) => one.from - other.from || other.to - one.to)
        .filter(isFirstOfItsPlace);
    },
  };
}

interface Lists {
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly clitics: ReadonlyMap<string, readonly Entry[]>;
  /** By the first word of a phrase. */
  readonly phrases: ReadonlyMap<string, readonly Entry[]>;
  readonly within: readonly Entry[];
  /** By how they look at a glance: for what is written with digits or one letter at a time. */
  readonly looks: ReadonlyMap<string, readonly Entry[]>;
  readonly excepted: ReadonlySet<string>;
}

function sorted(entries: readonly Entry[]): Lists {
  const forbidding = entries.filter(({ kind, key }) => kind !== "except" && key !== "");
  const single = forbidding.filter(({ key }) => !key.includes(" "));
  const wholes = single.filter(({ reach }) => reach !== "within");
  return {
    whole: byKey(wholes, ({ key }) => key),
    clitics: byKey(
      single.filter(({ reach, key }) => reach === "clitics" && key.length >= LEAST_STEM),
      ({ key }) => key,
    ),
    phrases: byKey(
      forbidding.filter(({ key }) => key.includes(" ")),
      ({ key }) => key.split(" ")[0] ?? "",
    ),
    within: single.filter(({ reach }) => reach === "within"),
    looks: byKey(
      single.filter(({ key }) => key.length >= LEAST_STEM),
      ({ key }) => once(skeleton(key)),
    ),
    excepted: new Set(entries.flatMap(({ kind, key }) => (kind === "except" ? [key] : []))),
  };
}

function byKey(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, Entry[]> {
  const map = new Map<string, Entry[]>();
  for (const entry of entries) map.set(keyOf(entry), [...(map.get(keyOf(entry)) ?? []), entry]);
  return map;
}

function matchesAt(lists: Lists, { tokens, at }: { tokens: readonly Token[]; at: number }): Match[] {
  const token = tokens[at];
  if (!token || lists.excepted.has(token.key)) return [];
  const entries = [
    ...(lists.whole.get(token.key) ?? []),
    ...stems(token.key).flatMap((stem) => lists.clitics.get(stem) ?? []),
    ...lists.within.filter(({ key }) => token.key.includes(key)),
  ];
  const matches = entries.map((entry) => matchOf(entry, token));
  return [
    ...matches,
    ...phrasesAt(lists, { tokens, at }),
    ...(matches.length > 0 ? [] : suspectOf(lists, token)),
  ];
}

function phrasesAt(lists: Lists, { tokens, at }: { tokens: readonly Token[]; at: number }): Match[] {
  return (lists.phrases.get(tokens[at]?.key ?? "") ?? []).flatMap((entry) => {
    const length = entry.key.split(" ").length;
    const run = tokens.slice(at, at + length);
    const [first, last] = [run[0], run.at(-1)];
    const met = run.map(({ key }) => key).join(" ") === entry.key;
    return met && first && last ? [matchOf(entry, { key: entry.key, from: first.from, to: last.to })] : [];
  });
}

/** "adm1n", "baaad", "b a d": too coarse to call banned. */
function suspectOf(lists: Lists, token: Token): Match[] {
  if (lists.excepted.has(token.key)) return [];
  const look = once(skeleton(token.key));
  if (look === token.key && !token.spelledOut) return [];
  return (lists.looks.get(look) ?? []).map((entry) => ({ ...matchOf(entry, token), kind: "suspect" }));
}

function matchOf({ id, kind }: Entry, { from, to }: Token): Match {
  return { kind: kind as Exclude<WordKind, "except">, entry: id, from, to };
}

/** Letters that stand one by one, as one word: three of them and more. */
function spelledOut(tokens: readonly Token[]): Token[] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if ([...token.key].length === 1) runs.at(-1)?.push(token);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < LEAST_STEM || !first || !last) return [];
    return [{ key: run.map(({ key }) => key).join(""), from: first.from, to: last.to, spelledOut: true }];
  });
}

function stems(key: string): string[] {
  return BEFORE.filter((particle) => key.startsWith(particle)).flatMap((before) =>
    AFTER.filter((particle) => key.endsWith(particle)).map((after) =>
      key.slice(before.length, key.length - after.length),
    ),
  );
}

/** Three of one letter and more are one. */
function once(key: string): string {
  return key.replace(/(.)\1{2,}/gu, "$1");
}

function keyLetters(particle: string): string {
  return particle.replace(/ە/gu, "ه");
}

function isFirstOfItsPlace(match: Match, at: number, all: readonly Match[]): boolean {
  const before = all[at - 1];
  return !before || before.from !== match.from || before.to !== match.to || before.kind !== match.kind;
}
