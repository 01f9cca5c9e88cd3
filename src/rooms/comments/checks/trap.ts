// A field that people do not see was filled in.

import { type Check, hold } from "./check";

export const trap: Check = {
  name: "trap",
  look: (_, { trap: filled }) => (filled.trim() === "" ? [] : [hold("trap")]),
};
