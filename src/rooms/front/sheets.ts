// What this room's pages look like, for the sheets of the windows.

import overview from "./arranging/overview.css" with { type: "text" };
import stage from "./arranging/stage.css" with { type: "text" };
import front from "./page/front.css" with { type: "text" };
import story from "./page/story.css" with { type: "text" };

/** `lists` goes with `story`. `stage`: what stands beside a page that is arranged, on the reader's own sheet. */
export const frontSheets = { story, lists: front, newsroom: overview, stage } as const;
