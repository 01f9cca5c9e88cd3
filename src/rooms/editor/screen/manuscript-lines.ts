// A manuscript as plain lines, for comparing two versions by eye and for copying.

import { linesOf } from "#articles/manuscript";
import type { Manuscript } from "../manuscript";

/** Every line with words in it: headline, standfirst, the lead picture's words, the body, topics. */
export function manuscriptLines(manuscript: Manuscript): string[] {
  const { headline, standfirst, picture, body, topics } = manuscript;
  const lead = picture ? [picture.alt, picture.caption, picture.credit] : [];
  return [headline, standfirst, ...lead, ...body.flatMap(linesOf), ...topics].filter(
    (line) => line.trim() !== "",
  );
}
