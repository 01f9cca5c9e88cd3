// The order of a front page: what leads, what stands beside it, what is merely new, and a band for each place.

import type { Teaser } from "#articles";
import type { NamedSection } from "#publication";

export interface Band {
  readonly place: NamedSection;
  /** Newest first, but one with a picture at the head where there is one. */
  readonly stories: readonly Teaser[];
}

export interface FrontLayout {
  readonly lead: Teaser | null;
  readonly seconds: readonly Teaser[];
  readonly latest: readonly Teaser[];
  readonly bands: readonly Band[];
}

export interface FrontStories {
  /** Of the whole paper, newest first. */
  readonly newest: readonly Teaser[];
  /** Of each place, in the paper's order, newest first. */
  readonly places: readonly { readonly place: NamedSection; readonly newest: readonly Teaser[] }[];
}

/** A picture may lift a story over this many newer ones, not over more: the page must stay new. */
const LEAD_AMONG = 5;
const SECONDS = 2;
/** Beside the lead stand stories with a picture or a standfirst, if there are any among this many. */
const SECONDS_AMONG = 6;
const LATEST = 6;
const IN_BAND = 4;

/**
 * Lays out a front, on which each story stands once. What stands above the bands is not repeated in them: on a small
 * paper a band is short, and one for which nothing is left is left out.
 */
export function layOutFront({ newest, places }: FrontStories): FrontLayout {
  const lead = newest.slice(0, LEAD_AMONG).find(({ picture }) => picture) ?? newest[0] ?? null;
  const rest = newest.filter((teaser) => teaser !== lead);
  const seconds = rest.slice(0, SECONDS_AMONG).toSorted(byWeight).slice(0, SECONDS);
  const latest = rest.filter((teaser) => !seconds.includes(teaser)).slice(0, LATEST);
  const shown = new Set([lead, ...seconds, ...latest].map((teaser) => teaser?.id));
  const bands = places.map(({ place, newest: ofPlace }) => {
    const stories = ofPlace.filter(({ id }) => !shown.has(id)).slice(0, IN_BAND);
    return { place, stories: withPictureFirst(stories) };
  });
  return { lead, seconds, latest, bands: bands.filter(({ stories }) => stories.length > 0) };
}

function withPictureFirst(teasers: readonly Teaser[]): Teaser[] {
  const pictured = teasers.find(({ picture }) => picture);
  return pictured ? [pictured, ...teasers.filter((teaser) => teaser !== pictured)] : [...teasers];
}

/** What shows more stands first; among equals the order of news stays. */
function byWeight(one: Teaser, other: Teaser): number {
  return weight(other) - weight(one);
}

function weight({ picture, standfirst }: Teaser): number {
  return picture ? 2 : standfirst ? 1 : 0;
}
