// What the writing screen looks like, for the newsroom's sheet.

import writing from "./writing.css" with { type: "text" };

export const editorSheets = { newsroom: writing } as const;
