// More links than somebody needs to make a point.

import { MOST_LINKS } from "../comment";
import { countLinks } from "../text/paragraphs";
import { type Check, hold } from "./check";

const ADDRESS = /https?:\/\/[^\s<>"«»]+/giu;

export const links: Check = {
  name: "links",
  look({ words }) {
    if (countLinks(words) <= MOST_LINKS) return [];
    const spans = [...words.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
      where: "words" as const,
      from: index,
      to: index + found.length,
    }));
    return [hold("links", spans)];
  },
};
