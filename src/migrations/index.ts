// The list of migrations, in order. Forward only: a released one is never changed, a mistake is mended by the next.

import { first } from "./0001-first";
import { people } from "./0002-people";
import { workflow } from "./0003-workflow";
import { arrangements } from "./0004-arrangements";
import type { Migration } from "./migration";

export const MIGRATIONS: readonly Migration[] = [first, people, workflow, arrangements];
export type { Migration } from "./migration";
