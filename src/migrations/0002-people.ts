// Held for what people need next; empty so far.

import type { Migration } from "./migration";

export const people: Migration = { name: "0002-people", statements: [] };
