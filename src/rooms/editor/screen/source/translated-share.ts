// Says how much of the source has words here.

import type { ShownPiece } from "../../source-data";
import { byId } from "../element";
import { isBehind } from "./source-state";
import { numberIn, type Say } from "../said-words";

export interface ShareParts {
  pieces: readonly ShownPiece[];
  isWordless: (piece: ShownPiece) => boolean;
  say: Say;
}

/** Only while something is missing: a finished translation need not boast. */
export function showTranslated({ pieces, isWordless, say }: ShareParts): void {
  const asked = pieces.filter(
    ({ standing, words }) => ["done", "todo", "changed"].includes(standing) && words.length > 0,
  );
  const missing = asked.filter((piece) => piece.standing === "todo" && isWordless(piece)).length;
  // Nobody is told that an unfinished translation says what its source says.
  byId("source-behind", HTMLElement).hidden = missing > 0 && !pieces.some(isBehind);
  const total = asked.length;
  byId("source-translated", HTMLElement).textContent =
    missing === 0 ? "" : say("translated-of", { done: numberIn(total - missing), total: numberIn(total) });
}
