// The papers that tests begin with: each filled once a run and then copied, for filling costs more than most tests.

import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
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
import { createTestDatabase, ENGINE, nameOf, type TestDatabase } from "./test-database";

/** `empty`: founded, nothing in it. `small`: an edition, a section, three stories. `sample`: the sample paper. */
export type PaperName = "empty" | "small" | "sample";

interface Begun {
  readonly folder: string;
  readonly database: Pick<TestDatabase, "url">;
}

const begun = new Map<string, Promise<Begun>>();

/** A database with that paper in it; its files are put into `folder`. @param when ms since 1970 UTC, or null: the time at which this run first wanted it */
export async function beginPaper(
  paper: PaperName,
  { folder, when }: { folder: string; when: number | null },
): Promise<TestDatabase> {
  const key = `${paper}-${when ?? "now"}`;
  const filled =
    begun.get(key) ?? beginOnce(key, (within) => fill(paper, { folder: within, when: when ?? Date.now() }));
  begun.set(key, filled);
  const from = await filled;
  for (const part of ["warraq.db", "files"])
    if (existsSync(join(from.folder, part)))
      cpSync(join(from.folder, part), join(folder, part), { recursive: true });
  return createTestDatabase(from.database.url && nameOf(from.database.url));
}

/** What is begun stands in a folder of the run, if it has one: whichever process wants it first fills it, the others wait for it. */
async function beginOnce(key: string, filling: (folder: string) => Promise<Begun>): Promise<Begun> {
  const shared = process.env.WARRAQ_TEST_BEGUN;
  if (!shared) {
    const folder = mkdtempSync(join(tmpdir(), "warraq-begun-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    return filling(folder);
  }
  const folder = join(shared, `${ENGINE}-${key}`);
  const told = join(folder, "begun.json");
  if (!isFirst(folder)) {
    while (!existsSync(told)) await Bun.sleep(20);
    const { failed, ...other } = (await Bun.file(told).json()) as Begun & { failed?: string };
    if (failed) throw new Error(`The paper ${key} could not be filled: ${failed}`);
    return other;
  }
  const made = await filling(folder).catch((error: unknown) => ({ failed: String(error) }));
  // Under its name only when it is whole, for whoever waits looks for the name.
  await Bun.write(`${told}.new`, JSON.stringify(made));
  renameSync(`${told}.new`, told);
  if ("failed" in made) throw new Error(`The paper ${key} could not be filled: ${made.failed}`);
  return made;
}

/** Making a folder is given to one process alone. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === "EEXIST") return false;
    throw error;
  }
}

async function fill(paper: PaperName, { folder, when }: { folder: string; when: number }): Promise<Begun> {
  const database = await createTestDatabase();
  const config = readConfig({ WARRAQ_DATA: folder, DATABASE_URL: database.url });
  const clock = { now: () => when, pause: async () => undefined };
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
  return { folder, database: { url: database.url } };
}

async function write(act: Act, paper: PaperName): Promise<void> {
  if (paper === "sample") {
    await startSample(act, join(import.meta.dir, "..", "sample"));
    return;
  }
  await foundEmpty(act);
  if (paper === "small") await fillSmall(act);
}
