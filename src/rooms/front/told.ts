// A story as a page tells it: what a list shows of an article, where it leads, and what was set by hand.

import type { Teaser } from "#articles";
import type { Upcoming } from "#articles/placing";
import { urls } from "#urls";
import type { Slot } from "./slot";

export interface Told extends Omit<Teaser, "address"> {
  readonly href: string;
  /** Stands over the headline in place of the section's name. */
  readonly kicker?: string;
  /** The slot of the page in which it stands. */
  readonly slot?: Slot;
  /** Put there by somebody, not by the time of its publication. */
  readonly byHand?: boolean;
}

export function toldOf({ address, ...teaser }: Teaser): Told {
  return { ...teaser, href: urls.article(address) };
}

/** For staff: a story that is not public yet, as if it went out at `at` (ms). It leads to where it is written. */
export function toldAhead(story: Upcoming, at: number): Told {
  const { id, headline, standfirst, sectionId, editionId, picture, alt, goesOutAt } = story;
  return {
    id,
    headline,
    standfirst,
    sectionId,
    editionId,
    picture,
    alt,
    publishedAt: goesOutAt ?? at,
    href: urls.write(id),
  };
}
