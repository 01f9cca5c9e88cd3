// What a command needs to do its verb: the database itself, or the running process that writes to it.

import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Act, actOf, type Workshop } from "#platform/act";
import { systemClock } from "#platform/clock";
import type { Config } from "#platform/config";
import { migrate, openDatabase, takeOrHandOver } from "#platform/db";
import { folderStore } from "#platform/files";
import { translatorFor } from "#platform/i18n";
import { jsonLog } from "#platform/log";
import { Problem } from "#platform/problem";
import { SUBSCRIPTIONS } from "../app";
import { VERBS, type VerbInput, type VerbName, type VerbOutput } from "../verbs";
import { AT_THE_SERVER } from "./command";

/** Makes the data folder, for its owner alone, when it is not there. */
export function prepareFolder(config: Config): void {
  // Whatever the folder allows: what is written into it is its owner's alone.
  process.umask(0o077);
  if (!existsSync(config.dataFolder)) mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
}

/** A workshop without a press: pages are held by the processes that serve, which follow the changes. */
export async function openWorkshop(config: Config, writing: boolean): Promise<Workshop> {
  const db = openDatabase(config, writing);
  return {
    db,
    clock: systemClock,
    log: jsonLog((line) => process.stderr.write(`${line}\n`)),
    files: folderStore(join(config.dataFolder, "files")),
    press: { changed: () => undefined, shared: (_tag, _key, make) => make() },
    subscriptions: SUBSCRIPTIONS,
  };
}

/** What a verb gave, and under which address the paper is found: a running server knows its own. */
export interface Performed<N extends VerbName> {
  readonly output: VerbOutput<N>;
  readonly origin: string;
}

/**
 * Does a verb: here when this process may write, else in the process that holds the writer's lock.
 * @throws Error with the sentence that the verb gave
 */
export async function perform<N extends VerbName>(
  config: Config,
  verb: N,
  input: VerbInput<N>,
): Promise<Performed<N>> {
  prepareFolder(config);
  if (config.databaseUrl) return performHere(config, verb, input);
  const standing = takeOrHandOver(config.dataFolder);
  if (standing.role === "worker") return performThere(standing.hand, { config, verb, input });
  try {
    return await performHere(config, verb, input);
  } finally {
    standing.release();
  }
}

async function performHere<N extends VerbName>(
  config: Config,
  verb: N,
  input: VerbInput<N>,
): Promise<Performed<N>> {
  const workshop = await openWorkshop(config, true);
  try {
    await migrate(workshop.db);
    const output = await doVerb(actOf(workshop, AT_THE_SERVER), verb, input);
    return { output, origin: config.origin };
  } catch (error) {
    // Said in words, as the process that writes says it to another.
    if (error instanceof Problem) throw new Error(translatorFor("en")(error.message, error.values));
    throw error;
  } finally {
    await workshop.db.close();
  }
}

export async function doVerb<N extends VerbName>(
  act: Act,
  verb: N,
  input: VerbInput<N>,
): Promise<VerbOutput<N>> {
  if (!Object.hasOwn(VERBS, verb)) throw new Error(`There is no verb ${verb}.`);
  return (VERBS[verb] as unknown as (act: Act, input: VerbInput<N>) => Promise<VerbOutput<N>>)(act, input);
}

interface Handing<N extends VerbName> {
  readonly config: Config;
  readonly verb: N;
  readonly input: VerbInput<N>;
}

async function performThere<N extends VerbName>(
  hand: (request: Request) => Promise<Response>,
  { config, verb, input }: Handing<N>,
): Promise<Performed<N>> {
  const request = new Request(`http://warraq/verbs/${verb}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-warraq-verb": verb },
    body: JSON.stringify(input ?? null),
  });
  const answer = await hand(request).catch(() => {
    throw new Error(
      "The server holds the database but does not answer. Is it just starting or stopping? Try again.",
    );
  });
  const said = (await answer.json()) as { output?: VerbOutput<N>; origin?: string; message?: string };
  if (!answer.ok) throw new Error(said.message ?? "The server could not do that.");
  return { output: said.output as VerbOutput<N>, origin: said.origin ?? config.origin };
}
