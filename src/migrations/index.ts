// The list of migrations, in order. Forward only: a released one is never changed, a mistake is mended by the next.

import { first } from "./0001-first";
import type { Migration } from "./migration";

export const MIGRATIONS: readonly Migration[] = [first];
export type { Migration } from "./migration";
