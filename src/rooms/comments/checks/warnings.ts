// Whether the newsroom left this browser a warning that it has not read: then that comes first. A change of a comment goes on.

import { findWarning } from "../warnings/warning-queries";
import type { Check } from "./check";

export const warnings: Check = {
  name: "warnings",
  async look(_, { reads, reader, keys, editing }) {
    if (!reader || editing !== undefined) return [];
    return (await findWarning(reads, { reader, keys })) ? [{ outcome: "refuse", fault: "warned" }] : [];
  },
};
