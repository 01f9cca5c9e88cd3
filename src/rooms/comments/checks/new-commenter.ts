// In a thread that is open after a first approval: whether this browser had one. A typed name says nothing.

import { authorKey } from "#readers";
import { hasApproved } from "../queries";
import { type Check, hold } from "./check";

export const newCommenter: Check = {
  name: "new-commenter",
  async look(_, { standing, trusted, reads, reader, keys, article }) {
    if (standing.mode !== "first" || trusted) return [];
    const known = reader && (await hasApproved(reads, { article, author: authorKey(keys, article, reader) }));
    return known ? [] : [hold("new-commenter")];
  },
};
