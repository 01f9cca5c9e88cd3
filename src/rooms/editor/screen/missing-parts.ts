// What a story still lacks before anybody else should see it; the server asks for the same before it publishes.

import type { Manuscript } from "../manuscript";
import { manuscriptLines } from "./manuscript-lines";

export type MissingPart = "headline" | "section" | "text";

/** In the order in which they stand on the screen. Empty lines are no text; a picture is. */
export function missingParts(manuscript: Manuscript): MissingPart[] {
  const { headline, section, body } = manuscript;
  const bare = { ...manuscript, headline: "", standfirst: "", picture: null, topics: [] };
  const hasText = body.some(({ kind }) => kind === "picture") || manuscriptLines(bare).length > 0;
  return [
    ...(headline.trim() === "" ? (["headline"] as const) : []),
    ...(hasText ? [] : (["text"] as const)),
    ...(section === null ? (["section"] as const) : []),
  ];
}
