// How the addresses of the newsroom's lists of names work: where a list goes on, and what was done just now.

import type { Visit } from "#platform/http";

/** The sentence for what was done, as the address says after a form. */
export function doneIn({ query, t }: Visit<unknown>, known: readonly string[]): string | null {
  const done = known.find((one) => one === query.get("done"));
  return done ? t(`names.done-${done}`) : null;
}

/** `after` of a list's address: where the page before it ended. */
export function afterIn({ query }: Visit<unknown>): { folded: string; id: number } | null {
  const [, id = "", folded = ""] = /^(\d{1,15})-(.*)$/su.exec(query.get("after") ?? "") ?? [];
  return id ? { id: Number(id), folded } : null;
}

/** The address of the rest of a list; null when this was all. */
export function moreOf(
  url: string,
  lines: readonly { id: number; folded: string }[],
  { words, most }: { words: string; most: number },
): string | null {
  const last = lines.at(-1);
  if (lines.length < most || !last) return null;
  const query = new URLSearchParams({ ...(words && { q: words }), after: `${last.id}-${last.folded}` });
  return `${url}?${query}`;
}
