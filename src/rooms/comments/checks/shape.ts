// Whether there is something to read, of a length that can be read, under a name that may be used.

import { isBlank } from "../text/canonical";
import { charactersLeft } from "../text/count";
import { checkName } from "../text/name";
import type { Check, Finding } from "./check";

export const shape: Check = {
  name: "shape",
  look({ words }, submitted) {
    const ofName = checkName(submitted.name, submitted).reasons.map((fault): Finding => ({
      outcome: "refuse",
      fault,
    }));
    if (isBlank(words)) return [{ outcome: "refuse", fault: "empty" }, ...ofName];
    return charactersLeft(words) < 0 ? [{ outcome: "refuse", fault: "too-long" }, ...ofName] : ofName;
  },
};
