// The door of `db`: the two databases, said once.
export type { Database, ReadHandle, Reads, WriteHandle } from "./database";
export { followChanges, type FollowingChanges } from "./follow-changes";
export { type ChangeLine, latestChange, writeChange } from "./changes";
export { type HandOver, takeOrHandOver } from "./hand-over";
export { migrate, pendingMigrations } from "./migrate";
export { openDatabase } from "./open-database";
export { isRetryable, isUnique } from "./problem-of";
export { readsOf } from "./reads";
export { schemaDump } from "./schema-dump";
