// The catalogues: one folder a language; a test holds them all to the same keys and arguments.

import { ar } from "./ar";
import { ckb } from "./ckb";
import { en } from "./en";
import { fa } from "./fa";

export type MessageKey = keyof typeof en;
export const CATALOGUES = { en, ar, fa, ckb } as const;
