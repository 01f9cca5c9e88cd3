// Whether this browser's token is the one that a ban in force was given to. It is told so: nobody is left talking to a wall.

import { authorKey } from "#readers";
import { listBans } from "../moderation/ban-queries";
import type { Check } from "./check";

export const bans: Check = {
  name: "bans",
  async look(_, { reads, reader, keys }) {
    if (!reader) return [];
    // The one that ends last comes first.
    const ban = (await listBans(reads)).find(({ article, key }) =>
      Buffer.from(authorKey(keys, article, reader)).equals(key),
    );
    return ban ? [{ outcome: "refuse", fault: "banned", until: ban.until }] : [];
  },
};
