// The source as a translation knows it, after somebody said of some pieces that they are dealt with.

import type { Block, Manuscript } from "../block";
import { ORDER } from "./translation";

export function caughtUp(
  { basis, source }: { basis: Manuscript; source: Manuscript },
  keys: ReadonlySet<string>,
): Manuscript {
  const took = <Part>(key: string, of: (manuscript: Manuscript) => Part): Part =>
    of(keys.has(key) ? source : basis);
  return {
    ...basis,
    headline: took("~headline", ({ headline }) => headline),
    standfirst: took("~standfirst", ({ standfirst }) => standfirst),
    picture: took("~picture", ({ picture }) => picture),
    bylines: took("~bylines", ({ bylines }) => bylines),
    body: bodyOf({ basis: basis.body, source: source.body }, keys),
  };
}

type Bodies = { readonly basis: readonly Block[]; readonly source: readonly Block[] };

function bodyOf({ basis, source }: Bodies, keys: ReadonlySet<string>): Block[] {
  const now = new Map(source.map((block) => [block.id, block]));
  const body = basis.flatMap((block): Block[] => {
    if (!keys.has(block.id)) return [block];
    const newer = now.get(block.id);
    return newer ? [newer] : [];
  });
  for (const [index, block] of source.entries()) {
    if (!keys.has(block.id) || body.some(({ id }) => id === block.id)) continue;
    const before = source.slice(0, index).findLast(({ id }) => body.some((known) => known.id === id));
    body.splice(before ? body.findIndex(({ id }) => id === before.id) + 1 : 0, 0, block);
  }
  return keys.has(ORDER) ? inOrderOf(source, body) : body;
}

/** What the source does not have stays after what it stood after. */
function inOrderOf(source: readonly Block[], body: readonly Block[]): Block[] {
  const places = new Map(source.map(({ id }, index) => [id, index]));
  let last = -1;
  const placed = body.map((block) => {
    last = places.get(block.id) ?? last;
    return { block, place: last };
  });
  return placed.toSorted((one, other) => one.place - other.place).map(({ block }) => block);
}
