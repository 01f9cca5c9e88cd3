// Much from one neighbourhood in a short time: a reason to look, never to refuse. A camp may stand behind one address.

import { type Check, hold } from "./check";

export const rates: Check = {
  name: "rates",
  look: (_, { busy }) => (busy ? [hold("busy")] : []),
};
