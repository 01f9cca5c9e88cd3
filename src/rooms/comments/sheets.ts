// What this room's elements look like, for the sheets of the two windows.

import queue from "./queue.css" with { type: "text" };
import thread from "./thread.css" with { type: "text" };

export const commentSheets = { reader: thread, newsroom: queue } as const;
