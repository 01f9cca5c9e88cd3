// What an editor may do with the stories that they pick beside an article.

/** They stand before those that follow from topics and section. */
export const MOST_PICKED = 6;
/** So many stand beside an article when nobody picked more. */
export const MOST_RELATED = 4;

export const PLACINGS = ["up", "down", "out"] as const;
export type Placing = (typeof PLACINGS)[number];
