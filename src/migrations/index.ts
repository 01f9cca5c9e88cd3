// The list of migrations, in order. Forward only: a released one is never changed, a mistake is mended by the next.

import { first } from "./0001-first";
import { people } from "./0002-people";
import { workflow } from "./0003-workflow";
import { desk } from "./0004-desk";
import type { Migration } from "./migration";

export const MIGRATIONS: readonly Migration[] = [first, people, workflow, desk];
export type { Migration } from "./migration";
