// The order of a front page: what leads, what stands beside it, what is merely new, and a band for each place.

import type { NamedSection } from "#publication";
import { bandSlot, LEAD, SECONDS, secondSlot, type Slot } from "./slot";
import type { Told } from "./told";

export interface Band {
  readonly place: NamedSection;
  /** Newest first, but one that was put at the head, or else one with a picture, before the others. */
  readonly stories: readonly Told[];
}

export interface FrontLayout {
  readonly lead: Told | null;
  readonly seconds: readonly Told[];
  readonly latest: readonly Told[];
  readonly bands: readonly Band[];
}

export interface FrontStories {
  /** Of the whole paper, newest first. */
  readonly newest: readonly Told[];
  /** Of each place, in the paper's order, newest first. */
  readonly places: readonly { readonly place: NamedSection; readonly newest: readonly Told[] }[];
  /** What was put into slots by hand. */
  readonly set?: ReadonlyMap<Slot, Told>;
}

/** A picture may lift a story over this many newer ones, not over more: the page must stay new. */
const LEAD_AMONG = 5;
/** Beside the lead stand stories with a picture or a standfirst, if there are any among this many. */
const SECONDS_AMONG = 6;
const LATEST = 6;
const IN_BAND = 4;

/**
 * Lays out a front, on which each story stands once. What somebody put into a slot stands there and nowhere else; the
 * other slots go by the news. What stands above the bands is not repeated in them: on a small paper a band is short, and
 * one for which nothing is left is left out.
 */
export function layOutFront({ newest, places, set = new Map() }: FrontStories): FrontLayout {
  const byHand = new Set([...set.values()].map(({ id }) => id));
  const free = newest.filter(({ id }) => !byHand.has(id));
  const lead =
    set.get(LEAD) ?? slotted(free.slice(0, LEAD_AMONG).find(({ picture }) => picture) ?? free[0], LEAD);
  const rest = free.filter(({ id }) => id !== lead?.id);
  const seconds = besideLead(rest, set);
  const latest = rest.filter(({ id }) => !seconds.some((second) => second.id === id)).slice(0, LATEST);
  const shown = new Set([...byHand, ...[lead, ...seconds, ...latest].map((story) => story?.id)]);
  const bands = places.map(({ place, newest: ofPlace }) => {
    const slot = bandSlot(place.id);
    const stories = ofPlace.filter(({ id }) => !shown.has(id));
    return { place, stories: bandOf(set.get(slot), { stories, slot }) };
  });
  return { lead, seconds, latest, bands: bands.filter(({ stories }) => stories.length > 0) };
}

function besideLead(rest: readonly Told[], set: ReadonlyMap<Slot, Told>): Told[] {
  const slots = Array.from({ length: SECONDS }, (_, index) => secondSlot(index));
  const open = slots.filter((slot) => !set.has(slot)).length;
  const byTime = rest.slice(0, SECONDS_AMONG).toSorted(byWeight).slice(0, open);
  return slots.flatMap((slot) => set.get(slot) ?? slotted(byTime.shift(), slot) ?? []);
}

function bandOf(head: Told | undefined, { stories, slot }: { stories: readonly Told[]; slot: Slot }): Told[] {
  if (head) return [head, ...stories.slice(0, IN_BAND - 1)];
  const [first, ...others] = withPictureFirst(stories.slice(0, IN_BAND));
  return first ? [{ ...first, slot }, ...others] : [];
}

function slotted(story: Told | undefined, slot: Slot): Told | null {
  return story ? { ...story, slot } : null;
}

/** A list, newest first, with what was put on its top in its place there. */
export function layOutList(
  newest: readonly Told[],
  { set, slots, most }: { set: ReadonlyMap<Slot, Told>; slots: readonly Slot[]; most: number },
): Told[] {
  const byHand = new Set([...set.values()].map(({ id }) => id));
  const byTime = newest.filter(({ id }) => !byHand.has(id));
  const top = slots.flatMap((slot) => set.get(slot) ?? slotted(byTime.shift(), slot) ?? []);
  return [...top, ...byTime].slice(0, most);
}

function withPictureFirst(stories: readonly Told[]): Told[] {
  const pictured = stories.find(({ picture }) => picture);
  return pictured ? [pictured, ...stories.filter((story) => story !== pictured)] : [...stories];
}

/** What shows more stands first; among equals the order of news stays. */
function byWeight(one: Told, other: Told): number {
  return weight(other) - weight(one);
}

function weight({ picture, standfirst }: Told): number {
  return picture ? 2 : standfirst ? 1 : 0;
}
