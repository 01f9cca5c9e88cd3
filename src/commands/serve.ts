// `warraq serve`: runs the newspaper.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { addPerson, linkPerson, listPeople } from "#people";
import { actOf, type Workshop } from "#platform/act";
import { systemClock } from "#platform/clock";
import { type Config, openKeys, readConfig } from "#platform/config";
import {
  type FollowingChanges,
  followChanges,
  type HandOver,
  isUnique,
  migrate,
  openDatabase,
  takeOrHandOver,
} from "#platform/db";
import { folderStore } from "#platform/files";
import type { Http } from "#platform/http";
import { startJobs } from "#platform/jobs";
import { jsonLog, type Log } from "#platform/log";
import { createPress } from "#platform/press";
import { Problem } from "#platform/problem";
import { translatorFor } from "#platform/i18n";
import { findPublication } from "#publication";
import { foundEmpty, startSample } from "#transfer";
import { urls } from "#urls";
import { createApp, JOBS, mailJobs, SUBSCRIPTIONS } from "../app";
import type { VerbName } from "../verbs";
import { AT_THE_SERVER, type Command } from "./command";
import { doVerb, prepareFolder } from "./workplace";

/** Most bytes of any request; what a route takes is bounded more closely. */
const MOST_BYTES = 40_000_000;
const IDLE_SECONDS = 10;
const UPLOAD_SECONDS = 255;
const DRAIN_MS = 250;
const STOP_MS = 10_000;

export const serve: Command = {
  name: "serve",
  summary: "run the newspaper",
  help: `warraq serve

Makes the data folder and the database when they are not there, fills an empty one with the sample paper
(WARRAQ_SAMPLE=no leaves it empty), and listens on PORT (8080) of this machine. Everything it reads from the
environment is in docs/running/configuration.md. Ctrl-C finishes what is under way and stops.`,
  async run() {
    const config = readConfig(process.env);
    prepareFolder(config);
    const standing = config.databaseUrl ? null : takeOrHandOver(config.dataFolder);
    const { asked, stop } = await run(config, standing);
    await asked;
    await stop();
    process.exit(0);
  },
};

/** Resolves with the first signal to end. Until this is called a signal ends the process where it stands. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    // Ctrl-C arrives here and through the launcher as well: the first one counts.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
}

interface Running {
  /** When somebody wants it to end. */
  readonly asked: Promise<void>;
  stop(): Promise<void>;
}

/** Starts everything. `stop` ends it: new connections elsewhere first, then what is under way, then the database */
async function run(config: Config, standing: HandOver | null): Promise<Running> {
  const log = jsonLog((line) => process.stderr.write(`${line}\n`));
  // The port first: whoever cannot have it must not have made a paper and an owner's link that nobody sees.
  const door = openDoor(config, log);
  const writing = standing === null || standing.role === "writer";
  const press = createPress({ bytes: config.pressBytes, clock: systemClock });
  const db = openDatabase(config, writing);
  const files = folderStore(join(config.dataFolder, "files"));
  const workshop: Workshop = { db, clock: systemClock, log, files, press, subscriptions: SUBSCRIPTIONS };
  const link = writing ? await prepare(config, workshop) : null;
  const keys = openKeys(config.keysFile);
  const following = await followChanges(
    db,
    (line) => press.changed(line),
    (error) => log.error("follow-failed", error),
  );
  const hand = standing?.role === "worker" ? handingTo(standing, following) : undefined;
  const http = await createApp({ workshop, config, keys, press, ...(hand && { hand }) });
  const stopping = [startJobs(workshop, JOBS), startJobs(workshop, mailJobs({ config, log, keys }))];
  if (standing?.role === "writer")
    standing.listen((request) => answerHanded({ workshop, http, request, origin: config.origin }));
  door.open(http);
  // Whoever reads that it runs may end it in the same moment.
  const asked = untilAsked();
  say(config, { link, writing });
  return {
    asked,
    async stop() {
      http.drain();
      await Bun.sleep(DRAIN_MS);
      await door.close();
      await Promise.all(stopping.map((stop) => stop()));
      await following.stop();
      if (standing?.role === "writer") standing.release();
      await db.close();
    },
  };
}

/** What was done elsewhere on our behalf shows in the page that we answer next. */
function handingTo(standing: Extract<HandOver, { role: "worker" }>, following: FollowingChanges) {
  return async (request: Request) => {
    const answer = await standing.hand(request);
    if (request.method === "POST") await following.catchUp();
    return answer;
  };
}

interface Door {
  open(http: Http): void;
  /** Waits for what is under way, but not for ever. */
  close(): Promise<void>;
}

/** Takes the port. Until the paper is ready, whoever knocks is asked to come back. @throws Error with a sentence when somebody else has it */
function openDoor(config: Config, log: Log): Door {
  let http: Http | null = null;
  try {
    const server = Bun.serve({
      hostname: config.host,
      port: config.port,
      // Without development Bun would share the port with whoever has it already, another paper too.
      development: false,
      reusePort: false,
      maxRequestBodySize: MOST_BYTES,
      idleTimeout: IDLE_SECONDS,
      fetch(request, server) {
        // A picture from a phone on a thin line takes minutes; Bun does not count arriving bytes as activity.
        if (request.method === "POST") server.timeout(request, UPLOAD_SECONDS);
        return http ? http.answer(request, server.requestIP(request)?.address ?? "") : notYet();
      },
      error: (error) => {
        log.error("request-failed", error);
        return new Response("Something broke.\n", { status: 500, headers: { "cache-control": "no-store" } });
      },
    });
    return {
      open: (ready) => {
        http = ready;
      },
      async close() {
        await Promise.race([server.stop(), Bun.sleep(STOP_MS)]);
        await server.stop(true);
      },
    };
  } catch (error) {
    throw new Error(whyNoDoor(config, error));
  }
}

function notYet(): Response {
  return new Response("The paper is being set up. Come back in a moment.\n", {
    status: 503,
    headers: { "retry-after": "5", "cache-control": "no-store" },
  });
}

function whyNoDoor({ host, port }: Config, error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (code === "EADDRINUSE")
    return `Something else listens on port ${port} already. Stop it, or set PORT to another.`;
  if (code === "EACCES") return `Port ${port} may not be used by this user. Set PORT to one above 1023.`;
  const why = error instanceof Error ? error.message : String(error);
  return `Warraq cannot listen on ${host}, port ${port}: ${why}`;
}

/** Schema, a paper, an owner. Does nothing the second time. @returns the owner's one-time link while nobody has claimed the newsroom */
async function prepare(config: Config, workshop: Workshop): Promise<string | null> {
  await migrate(workshop.db);
  const act = () => actOf(workshop, AT_THE_SERVER);
  const sample = new URL("../../sample", import.meta.url).pathname;
  if (!(await findPublication(act().reads))) {
    const fill = config.sample && existsSync(sample);
    if (fill) process.stdout.write("Setting up the sample paper …\n");
    await (fill ? startSample(act(), sample) : foundEmpty(act())).catch((error: unknown) => {
      // On PostgreSQL another process began at the same moment and was first.
      if (!isUnique(error)) throw error;
    });
  }
  const people = await listPeople(act().reads);
  const publication = await findPublication(act().reads);
  const owner = people.find(({ role }) => role === "owner");
  if (owner?.signInName) return null;
  const id =
    owner?.id ??
    (await addPerson(act(), {
      name: "Owner",
      role: "owner",
      language: publication?.defaultLanguage ?? "en",
    }));
  return ownerLink(config, { act: act(), id, isNew: !owner });
}

/** A link is made with the owner's place; afterwards only `person link` makes another, so that a restart does not void the one in somebody's hand. */
async function ownerLink(
  config: Config,
  { act, id, isNew }: { act: ReturnType<typeof actOf>; id: number; isNew: boolean },
): Promise<string> {
  if (!isNew) return "";
  return `${config.origin}${urls.claim(await linkPerson(act, { id }))}`;
}

interface Handed {
  readonly workshop: Workshop;
  readonly http: Http;
  readonly request: Request;
  readonly origin: string;
}

/** What other processes of this data folder hand over: a verb of the command line, or a request that a worker received. */
async function answerHanded({ workshop, http, request, origin }: Handed): Promise<Response> {
  const verb = request.headers.get("x-warraq-verb");
  if (!verb) {
    // The other process may stand at another port; its own name was looked at there.
    const { pathname, search } = new URL(request.url);
    return http.answer(
      new Request(origin + pathname + search, request),
      request.headers.get("x-warraq-peer") ?? "",
    );
  }
  try {
    const output = await doVerb(
      actOf(workshop, AT_THE_SERVER),
      verb as VerbName,
      (await request.json()) as never,
    );
    return Response.json({ output: output ?? null, origin });
  } catch (error) {
    if (error instanceof Problem)
      return Response.json({ message: translatorFor("en")(error.message, error.values) }, { status: 422 });
    workshop.log.error("verb-failed", error, { verb });
    return Response.json(
      { message: error instanceof Error ? error.message : "The server could not do that." },
      { status: 422 },
    );
  }
}

function say(config: Config, { link, writing }: { link: string | null; writing: boolean }): void {
  const lines = [`The paper is at ${config.origin}${urls.home()}`];
  if (link) lines.push("", "Claim the newsroom as its owner, once, with this link:", link);
  else if (link === "")
    lines.push("", "The newsroom has no owner yet. `npx warraq person link` prints a new one-time link.");
  if (!writing)
    lines.push("Another process writes to this data folder; what must be written is handed to it.");
  process.stdout.write(`${lines.join("\n")}\n`);
}
