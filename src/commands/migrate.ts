// `warraq migrate`: brings the database to the schema of this version.

import { readConfig } from "#platform/config";
import { migrate, openDatabase, takeOrHandOver } from "#platform/db";
import type { Command } from "./command";
import { prepareFolder } from "./workplace";

export const migrateCommand: Command = {
  name: "migrate",
  summary: "bring the database to this version's schema (serve does it too)",
  help: `warraq migrate

Runs the migrations that the database has not seen, all or none. "serve" does the same before it listens.
On SQLite stop the server first.`,
  async run() {
    const config = readConfig(process.env);
    prepareFolder(config);
    const standing = config.databaseUrl ? null : takeOrHandOver(config.dataFolder);
    if (standing?.role === "worker")
      throw new Error("A server is running on this data folder; stop it first.");
    const db = openDatabase(config, true);
    try {
      const ran = await migrate(db);
      process.stdout.write(ran.length > 0 ? `Ran ${ran.join(", ")}.\n` : "The schema is up to date.\n");
      return 0;
    } finally {
      await db.close();
      standing?.release();
    }
  },
};
