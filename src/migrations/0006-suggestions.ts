// Suggested words: a note may say how its passage should read, and is then accepted or refused.

import type { Migration } from "./migration";

export const suggestions: Migration = {
  name: "0006-suggestions",
  statements: [
    // suggested: the passage as somebody would have it. outcome: null while nobody has decided.
    `alter table notes add column suggested text`,
    `alter table notes add column outcome text`,
  ],
};
