// The order of a front page.

import { describe, expect, test } from "bun:test";
import type { NamedSection } from "#publication";
import { layOutFront } from "./lay-out";
import type { Told } from "./told";

const PICTURE: NonNullable<Told["picture"]> = {
  id: 1,
  name: "a",
  width: 3,
  height: 2,
  tone: 0,
  focus: { x: 50, y: 50 },
  caption: "",
  credit: "",
  variants: [],
};

/** The higher the id, the newer. */
function teaser(id: number, has: { picture?: boolean; standfirst?: string } = {}): Told {
  return {
    id,
    href: `#story-${id}`,
    headline: `Story ${id}`,
    standfirst: has.standfirst ?? "",
    sectionId: 2,
    editionId: 1,
    picture: has.picture ? PICTURE : null,
    alt: "",
    publishedAt: id * 60_000,
  };
}

const place: NamedSection = { id: 1, parentId: null, name: "Valley", slug: "valley", path: "valley" };
const ids = (teasers: readonly Told[]) => teasers.map(({ id }) => id);

describe("a front", () => {
  test("is led by the newest story with a picture, as long as it is among the newest few", () => {
    const near = [teaser(9), teaser(8), teaser(7, { picture: true }), teaser(6)];
    expect(layOutFront({ newest: near, places: [] }).lead?.id).toBe(7);
    const far = [9, 8, 7, 6, 5].map((id) => teaser(id));
    expect(layOutFront({ newest: [...far, teaser(4, { picture: true })], places: [] }).lead?.id).toBe(9);
  });

  test("shows each story once above the bands", () => {
    const newest = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3].map((id) =>
      teaser(id, { picture: id % 3 === 0, standfirst: id % 2 ? "Why." : "" }),
    );
    const { lead, seconds, latest } = layOutFront({ newest, places: [] });
    const shown = [lead?.id, ...ids(seconds), ...ids(latest)];
    expect(new Set(shown).size).toBe(shown.length);
    expect(ids(latest)).toEqual(ids(latest).toSorted((a, b) => b - a));
  });

  test("puts weight beside the lead, and leaves what is only a headline to the latest", () => {
    const newest = [
      teaser(9, { picture: true }),
      teaser(8),
      teaser(7),
      teaser(6, { standfirst: "Why." }),
      teaser(5, { picture: true }),
    ];
    const { seconds, latest } = layOutFront({ newest, places: [] });
    expect(ids(seconds)).toEqual([5, 6]);
    expect(ids(latest)).toEqual([8, 7]);
  });

  test("repeats nothing in a band that stands above it, and puts a picture at its head", () => {
    const newest = [teaser(9, { picture: true }), teaser(8), teaser(7)];
    const ofPlace = [...newest, teaser(6), teaser(5, { picture: true }), teaser(4)];
    const [band] = layOutFront({ newest, places: [{ place, newest: ofPlace }] }).bands;
    expect(ids(band?.stories ?? [])).toEqual([5, 6, 4]);
  });

  test("of fourteen stories shows each once; a band stays short, and one for which nothing is left is left out", () => {
    const all = Array.from({ length: 14 }, (_, at) => teaser(14 - at, { picture: at % 4 === 0 }));
    const places = [
      { place, newest: all.filter(({ id }) => id % 2 === 0) },
      { place: { ...place, id: 5 }, newest: all.filter(({ id }) => id % 2 === 1) },
      { place: { ...place, id: 6 }, newest: all.slice(0, 3) },
    ];
    const { lead, seconds, latest, bands } = layOutFront({ newest: all.slice(0, 12), places });
    const shown = [
      lead?.id,
      ...ids(seconds),
      ...ids(latest),
      ...bands.flatMap(({ stories }) => ids(stories)),
    ];
    expect(shown.toSorted()).toEqual(ids(all).toSorted());
    expect(bands.map((band) => band.place.id)).toEqual([1, 5]);
  });

  test("of an empty paper is empty", () => {
    expect(layOutFront({ newest: [], places: [{ place, newest: [] }] })).toEqual({
      lead: null,
      seconds: [],
      latest: [],
      bands: [],
    });
  });
});
