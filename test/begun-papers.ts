// The papers that sites of tests begin with: each filled once a process and then copied, for filling costs more than most tests.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Act, actOf } from "#platform/act";
import { readConfig } from "#platform/config";
import { migrate, openDatabase } from "#platform/db";
import { folderStore } from "#platform/files";
import { jsonLog } from "#platform/log";
import { createPress } from "#platform/press";
import { foundEmpty, startSample } from "#transfer";
import { SUBSCRIPTIONS } from "../src/app";
import { fillSmall } from "./small-paper";
import { createTestDatabase, nameOf, type TestDatabase } from "./test-database";

/** `empty`: founded, nothing in it. `small`: an edition, a section, three stories. `sample`: the sample paper. */
export type PaperName = "empty" | "small" | "sample";

interface Begun {
  readonly folder: string;
  readonly database: TestDatabase;
}

const begun = new Map<string, Promise<Begun>>();

/** A database with that paper in it; its files are put into `folder`. @param when ms since 1970 UTC */
export async function beginPaper(
  paper: PaperName,
  { folder, when }: { folder: string; when: number },
): Promise<TestDatabase> {
  const key = `${paper} ${when}`;
  const filled = begun.get(key) ?? fill(paper, when);
  begun.set(key, filled);
  const from = await filled;
  for (const part of ["warraq.db", "files"])
    if (existsSync(join(from.folder, part)))
      cpSync(join(from.folder, part), join(folder, part), { recursive: true });
  return createTestDatabase(from.database.url && nameOf(from.database.url));
}

async function fill(paper: PaperName, when: number): Promise<Begun> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-begun-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const database = await createTestDatabase();
  const config = readConfig({ WARRAQ_DATA: folder, DATABASE_URL: database.url });
  const clock = { now: () => when };
  const db = openDatabase(config, true);
  await migrate(db);
  mkdirSync(join(folder, "files"), { recursive: true });
  const act = actOf(
    {
      db,
      clock,
      press: createPress({ bytes: config.pressBytes, clock }),
      log: jsonLog(() => undefined),
      files: folderStore(join(folder, "files")),
      subscriptions: SUBSCRIPTIONS,
    },
    { kind: "system", name: "test" },
  );
  await write(act, paper);
  await db.close();
  return { folder, database };
}

async function write(act: Act, paper: PaperName): Promise<void> {
  if (paper === "sample") {
    await startSample(act, join(import.meta.dir, "..", "sample"));
    return;
  }
  await foundEmpty(act);
  if (paper === "small") await fillSmall(act);
}
