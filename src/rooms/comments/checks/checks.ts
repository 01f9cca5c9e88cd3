// Every check, in its order. A new one is a file beside this one and a line here.

import { bans } from "./bans";
import type { Check } from "./check";
import { links } from "./links";
import { newCommenter } from "./new-commenter";
import { personalData } from "./personal-data";
import { rates } from "./rates";
import { repeats } from "./repeats";
import { shape } from "./shape";
import { threadState } from "./thread-state";
import { trap } from "./trap";
import { warnings } from "./warnings";
import { wordLists } from "./word-lists";

export const CHECKS: readonly Check[] = [
  shape,
  threadState,
  bans,
  warnings,
  repeats,
  rates,
  trap,
  links,
  personalData,
  wordLists,
  newCommenter,
];
