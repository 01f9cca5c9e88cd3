// Whether the newsroom left this browser, or the account signed in there, a warning that it has not read: then that comes first. A change of a comment goes on.

import { findWarning } from "../warnings/warning-queries";
import type { Check } from "./check";

export const warnings: Check = {
  name: "warnings",
  async look(_, { reads, reader, account = null, keys, editing }) {
    if (editing !== undefined) return [];
    const warning = await findWarning(reads, { reader, account, keys });
    return warning ? [{ outcome: "refuse", fault: "warned" }] : [];
  },
};
