// What an arrangement means: moves, what stands in a slot, and what stands there while a story is awaited.

import { describe, expect, test } from "bun:test";
import { type Arrangement, chosen, standing, succeeding, withMove } from "./arrangement";
import type { Place } from "./slot";
import type { Told } from "./told";

const FRONT: Place = { language: "en", section: 0 };
const LIST: Place = { language: "en", section: 7 };
const TOP = ["top-1", "top-2", "top-3"];
const ON_FRONT = ["lead", "second-1", "second-2"];

const set = (slots: Record<string, number>): Arrangement =>
  Object.entries(slots).map(([slot, article]) => ({ slot, ...chosen(article) }));
const heldIn = (arrangement: Arrangement) =>
  Object.fromEntries(arrangement.map(({ slot, article }) => [slot, article]));

const told = (id: number): Told => ({
  id,
  href: `#${id}`,
  headline: `Story ${id}`,
  standfirst: "",
  sectionId: 2,
  editionId: 1,
  picture: null,
  alt: "",
  publishedAt: id,
});

describe("a move", () => {
  const onFront = (slots: Record<string, number>, article: number, to: string) =>
    heldIn(withMove(set(slots), { article, to }, { place: FRONT, slots: ON_FRONT }));
  const inList = (slots: Record<string, number>, article: number, to: string) =>
    heldIn(withMove(set(slots), { article, to }, { place: LIST, slots: TOP }));

  test("on a front changes places with what was set by hand, and sends the rest back to time", () => {
    expect(onFront({ lead: 1, "second-1": 2 }, 2, "lead")).toEqual({ lead: 2, "second-1": 1 });
    expect(onFront({ lead: 1 }, 2, "lead")).toEqual({ lead: 2 });
    expect(onFront({ lead: 1 }, 1, "second-2")).toEqual({ "second-2": 1 });
  });

  test("in a list makes room, as far as there is no gap, and what falls out goes by time", () => {
    expect(inList({ "top-1": 1, "top-2": 2, "top-3": 3 }, 4, "top-2")).toEqual({
      "top-1": 1,
      "top-2": 4,
      "top-3": 2,
    });
    expect(inList({ "top-1": 1, "top-3": 3 }, 4, "top-1")).toEqual({ "top-1": 4, "top-2": 1, "top-3": 3 });
    expect(inList({ "top-1": 1, "top-2": 2, "top-3": 3 }, 1, "top-3")).toEqual({
      "top-1": 2,
      "top-2": 3,
      "top-3": 1,
    });
  });
});

describe("a slot", () => {
  const waits: Arrangement = [
    { slot: "lead", ...chosen(9), meanwhile: chosen(1) },
    ...set({ "second-1": 2 }),
  ];
  const shown = (arrangement: Arrangement, stories: Record<number, Told | "awaited">, now = 0) => {
    const known = new Map(Object.entries(stories).map(([id, story]) => [Number(id), story]));
    const stands = standing(arrangement, { stories: known, now });
    return Object.fromEntries([...stands].map(([slot, { id }]) => [slot, id]));
  };

  test("shows what stood there until its story is out, and nothing of it when that is withdrawn", () => {
    expect(shown(waits, { 9: "awaited", 1: told(1), 2: told(2) })).toEqual({ lead: 1, "second-1": 2 });
    expect(shown(waits, { 9: told(9), 1: told(1), 2: told(2) })).toEqual({ lead: 9, "second-1": 2 });
    expect(shown(waits, { 1: told(1), 2: told(2) })).toEqual({ "second-1": 2 });
  });

  test("does not repeat a story that stands elsewhere, and ends when its time is over", () => {
    const moved = [...waits.slice(0, 1), ...set({ "second-1": 1 })];
    expect(shown(moved, { 9: "awaited", 1: told(1) })).toEqual({ "second-1": 1 });
    const ends = waits.map((setting) => ({ ...setting, until: 100 }));
    expect(shown(ends, { 9: told(9), 1: told(1), 2: told(2) }, 99)).toEqual({ lead: 9, "second-1": 2 });
    expect(shown(ends, { 9: told(9), 1: told(1), 2: told(2) }, 100)).toEqual({});
  });

  test("that waits keeps what readers see, through any number of changes of mind", () => {
    const isAwaited = (article: number) => article > 8;
    const first = succeeding(set({ lead: 9 }), set({ lead: 1 }), isAwaited);
    expect(first[0]?.meanwhile?.article).toBe(1);
    const second = succeeding(set({ lead: 10 }), first, isAwaited);
    expect(second[0]?.meanwhile?.article).toBe(1);
    expect(succeeding(set({ lead: 3 }), second, isAwaited)[0]?.meanwhile).toBeUndefined();
  });
});
