// What this room's pages look like, for the sheets of the windows.

import front from "./page/front.css" with { type: "text" };

export const frontSheets = { reader: front } as const;
