// What the vote looks like, for the reader's sheet.

import vote from "./vote.css" with { type: "text" };

export const voteSheets = { reader: vote } as const;
