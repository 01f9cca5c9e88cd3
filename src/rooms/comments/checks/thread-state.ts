// Whether the thread takes comments now. Asked again in the transaction that keeps the comment: a freeze may come between.

import type { Check } from "./check";

export const threadState: Check = {
  name: "thread-state",
  look: (_, { standing }) => (standing.takes ? [] : [{ outcome: "refuse", fault: "closed" }]),
};
