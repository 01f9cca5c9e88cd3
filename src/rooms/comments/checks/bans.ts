// Whether this browser's token, or the account signed in there, is the one that a ban in force was given to. It is told so: nobody is left talking to a wall.

import { authorKey } from "#readers";
import { listBans } from "../moderation/ban-queries";
import type { Check } from "./check";

export const bans: Check = {
  name: "bans",
  async look(_, { reads, reader, account, keys }) {
    if (!reader && account === undefined) return [];
    // The one that ends last comes first.
    const ban = (await listBans(reads)).find(
      (one) =>
        (account !== undefined && one.account === account) ||
        (reader !== null && Buffer.from(authorKey(keys, one.article, reader)).equals(one.key)),
    );
    return ban ? [{ outcome: "refuse", fault: "banned", until: ban.until }] : [];
  },
};
