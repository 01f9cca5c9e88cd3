// `warraq doctor`: looks at everything that must be right, and says what is not in a sentence.

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { type Config, openKeys, readConfig } from "#platform/config";
import { openDatabase, pendingMigrations } from "#platform/db";
import type { Command } from "./command";

type Finding = { readonly fine: boolean; readonly says: string };

export const doctor: Command = {
  name: "doctor",
  summary: "check configuration, data folder, permissions and database",
  help: `warraq doctor

Changes nothing. Prints one line for each thing it looked at, and exits with 1 when something is wrong.`,
  async run() {
    const findings: Finding[] = [];
    const config = look(findings, () => readConfig(process.env), "The configuration can be read.");
    if (config) {
      lookAtFolder(findings, config);
      await lookAtDatabase(findings, config);
    }
    for (const { fine, says } of findings) process.stdout.write(`${fine ? "ok   " : "WRONG"}  ${says}\n`);
    return findings.every(({ fine }) => fine) ? 0 : 1;
  },
};

function look<T>(findings: Finding[], attempt: () => T, says: string): T | null {
  try {
    const result = attempt();
    findings.push({ fine: true, says });
    return result;
  } catch (error) {
    findings.push({ fine: false, says: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

function lookAtFolder(findings: Finding[], { dataFolder, keysFile }: Config): void {
  if (!existsSync(dataFolder)) {
    findings.push({ fine: true, says: `The data folder ${dataFolder} is not there yet; "serve" makes it.` });
    return;
  }
  look(
    findings,
    () => accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK),
    `The data folder ${dataFolder} can be read and written.`,
  );
  const open = (statSync(dataFolder).mode & 0o077) !== 0;
  findings.push({
    fine: !open,
    says: open
      ? `Others on this machine may look into ${dataFolder}: run chmod 700 on it.`
      : "Nobody else may look into the data folder.",
  });
  if (!existsSync(keysFile)) return;
  look(findings, () => openKeys(keysFile), "The keys can be read.");
  const keysOpen = (statSync(keysFile).mode & 0o077) !== 0;
  findings.push({
    fine: !keysOpen,
    says: keysOpen
      ? `Others on this machine may read ${keysFile}: run chmod 600 on it.`
      : "Nobody else may read the keys.",
  });
}

async function lookAtDatabase(findings: Finding[], config: Config): Promise<void> {
  const name = config.databaseUrl ? "PostgreSQL" : "SQLite";
  if (!config.databaseUrl && !existsSync(`${config.dataFolder}/warraq.db`)) {
    findings.push({ fine: true, says: 'There is no database yet; "serve" makes it.' });
    return;
  }
  const db = openDatabase(config, false);
  try {
    const pending = await pendingMigrations(db);
    const says =
      pending.length === 0
        ? `${name} answers and its schema is up to date.`
        : `${name} answers; ${pending.length} migrations wait for "serve" or "migrate".`;
    findings.push({ fine: true, says });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    findings.push({ fine: false, says: `${name} does not answer: ${why || "no reason given"}` });
  } finally {
    await db.close().catch(() => undefined);
  }
}
