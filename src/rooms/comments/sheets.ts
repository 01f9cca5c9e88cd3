// What this room's elements look like, for the sheets of the two windows.

import queue from "./queue.css" with { type: "text" };
import { threadSheet } from "./thread/thread-style";
import thread from "./thread.css" with { type: "text" };

/** `apart`: on the pages that show comments. */
export const commentSheets = { reader: thread, newsroom: queue, apart: threadSheet } as const;
