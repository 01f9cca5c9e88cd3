// What this room's screens look like, for the newsroom's sheet.

import pages from "./pages.css" with { type: "text" };

export const pageSheets = { newsroom: pages } as const;
