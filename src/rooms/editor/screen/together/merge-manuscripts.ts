// Puts two texts together that were both written on a third: whatever only one of them changed is taken from that one.

import type { Block, Manuscript } from "../../manuscript";

export interface ThreeTexts {
  /** What both were written on. */
  readonly stem: Manuscript;
  readonly mine: Manuscript;
  readonly theirs: Manuscript;
}

type Three<Part> = { readonly stem: Part; readonly mine: Part; readonly theirs: Part };

/** Both changed the same thing, each in another way: only a person can say which is right. */
const CLASH = Symbol("clash");
type Clash = typeof CLASH;

/** Null when both changed the same paragraph or field in different ways. */
export function mergeManuscripts(texts: ThreeTexts): Manuscript | null {
  const part = <Key extends keyof Manuscript>(key: Key): Three<Manuscript[Key]> => ({
    stem: texts.stem[key],
    mine: texts.mine[key],
    theirs: texts.theirs[key],
  });
  const headline = one(part("headline"));
  const standfirst = one(part("standfirst"));
  const section = one(part("section"));
  const picture = one(part("picture"));
  const body = bodies(part("body"));
  if (headline === CLASH || standfirst === CLASH || section === CLASH || picture === CLASH || body === CLASH)
    return null;
  return {
    ...texts.theirs,
    headline,
    standfirst,
    section,
    picture,
    body,
    bylines: lists(part("bylines")),
    topics: lists(part("topics")),
  };
}

const same = (one: unknown, other: unknown): boolean => inOneForm(one) === inOneForm(other);

function inOneForm(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function one<Part>({ stem, mine, theirs }: Three<Part>): Part | Clash {
  if (same(mine, theirs) || same(theirs, stem)) return mine;
  return same(mine, stem) ? theirs : CLASH;
}

/** What either added is there, what either took out is not. */
function lists<Item>({ stem, mine, theirs }: Three<Item[]>): Item[] {
  const kept = mine.filter((item) => theirs.includes(item) || !stem.includes(item));
  const came = theirs.filter((item) => !stem.includes(item) && !mine.includes(item));
  return [...kept, ...came];
}

function bodies(three: Three<Block[]>): Block[] | Clash {
  const order = orders({
    stem: idsOf(three.stem),
    mine: idsOf(three.mine),
    theirs: idsOf(three.theirs),
  });
  if (order === CLASH) return CLASH;
  const [stem, mine, theirs] = [byId(three.stem), byId(three.mine), byId(three.theirs)];
  const body: Block[] = [];
  for (const id of order) {
    const block = one({
      stem: stem.get(id) ?? null,
      mine: mine.get(id) ?? null,
      theirs: theirs.get(id) ?? null,
    });
    if (block === CLASH) return CLASH;
    if (block) body.push(block);
  }
  return body;
}

const idsOf = (body: readonly Block[]) => body.map(({ id }) => id);
const byId = (body: readonly Block[]) => new Map(body.map((block) => [block.id, block]));

/** The order of whoever moved something, with what the other added after what it stood after there. */
function orders({ stem, mine, theirs }: Three<string[]>): string[] | Clash {
  const hasMoved = (ids: readonly string[]) =>
    ids.filter((id) => stem.includes(id)).join() !== stem.filter((id) => ids.includes(id)).join();
  const [mover, other] = hasMoved(mine) ? [mine, theirs] : [theirs, mine];
  if (hasMoved(mine) && hasMoved(theirs) && !same(mine, theirs)) return CLASH;
  const order = [...mover];
  for (const [index, id] of other.entries()) {
    if (order.includes(id)) continue;
    const before = other.slice(0, index).findLast((known) => order.includes(known));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}
