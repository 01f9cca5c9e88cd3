// `warraq doctor`: looks at everything that must be right, and says what is not in a sentence.

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Config, openKeys, readConfig } from "#platform/config";
import { openDatabase, pendingMigrations, type Reads, readsOf } from "#platform/db";
import { countOverdue } from "#platform/jobs";
import { createMailer, findWaitingMail } from "#platform/mail";
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
      await lookAtMail(findings, config);
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
    const says = `The data folder ${dataFolder} is not there yet; "serve" makes it.`;
    findings.push(
      canMake(dataFolder)
        ? { fine: true, says }
        : { fine: false, says: `The data folder ${dataFolder} is not there, and this user may not make it.` },
    );
    return;
  }
  if (!statSync(dataFolder).isDirectory()) {
    findings.push({
      fine: false,
      says: `WARRAQ_DATA names ${dataFolder}, which is a file. It must be a folder.`,
    });
    return;
  }
  const usable = may(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK);
  findings.push({
    fine: usable,
    says: usable
      ? `The data folder ${dataFolder} can be read and written.`
      : `This user may not read and write the data folder ${dataFolder}.`,
  });
  lookIfPrivate(findings, { path: dataFolder, what: "the data folder", mode: "700" });
  if (existsSync(keysFile)) {
    look(findings, () => openKeys(keysFile), "The keys can be read.");
    lookIfPrivate(findings, { path: keysFile, what: "the keys", mode: "600" });
  } else if (existsSync(join(dataFolder, "warraq.db"))) {
    findings.push({
      fine: false,
      says: `The key file ${keysFile} is gone. New keys would cut readers off from their votes: bring it back from your own copy.`,
    });
  }
}

function may(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

/** Whether the nearest folder above that exists may be written to. */
function canMake(path: string): boolean {
  const above = dirname(path);
  if (above === path) return false;
  return existsSync(above)
    ? may(above, constants.W_OK | constants.X_OK) && !above.startsWith("/proc")
    : canMake(above);
}

function lookIfPrivate(findings: Finding[], of: { path: string; what: string; mode: string }): void {
  const open = (statSync(of.path).mode & 0o077) !== 0;
  findings.push({
    fine: !open,
    says: open
      ? `Others on this machine may look into ${of.path}: run chmod ${of.mode} on it.`
      : `Nobody else may look into ${of.what}.`,
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
    if (pending.length === 0) await lookAtClock(findings, readsOf(db.read, Date.now()));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    findings.push({ fine: false, says: sayWhy(name, why) });
  } finally {
    await db.close().catch(() => undefined);
  }
}

/** An order of the clock is carried out within a second, as long as a process runs. */
const OVERDUE_MS = 120_000;

async function lookAtClock(findings: Finding[], reads: Reads): Promise<void> {
  const overdue = await countOverdue(reads, reads.at - OVERDUE_MS);
  findings.push({
    fine: overdue === 0,
    says:
      overdue === 0
        ? "What was ordered for a moment is carried out."
        : `${overdue} orders of the clock are overdue: nothing goes out by itself. Start "serve", or look for job-failed in what it logs.`,
  });
  const { count, since } = await findWaitingMail(reads);
  if (since !== null)
    findings.push({
      fine: reads.at - since < OVERDUE_MS,
      says: `${count} mails wait to be handed over, the oldest since ${new Date(since).toISOString()}.`,
    });
}

async function lookAtMail(findings: Finding[], { mail }: Config): Promise<void> {
  if (!mail) {
    findings.push({ fine: true, says: "No mail server is named in WARRAQ_SMTP_URL: nothing is mailed." });
    return;
  }
  const wrong = await createMailer(mail).check();
  const says = wrong ?? `The mail server ${mail.host} takes mail from ${mail.from}.`;
  findings.push({ fine: wrong === null, says });
}

/** What the database said, put so that somebody can act on it. */
function sayWhy(name: string, why: string): string {
  if (/not a database|malformed/.test(why))
    return `The file warraq.db is damaged or is no database: ${why}. Restore it from a backup.`;
  if (/ECONNREFUSED|connect/i.test(why))
    return `${name} cannot be reached at the address in DATABASE_URL: ${why}.`;
  return `${name} does not answer: ${why || "no reason given"}.`;
}
