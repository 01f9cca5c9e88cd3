// A whole Warraq for tests: real database, real files, every room. Only the clock is ours.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addPerson, linkPerson } from "#people";
import { type Act, type Actor, actOf, type Workshop } from "#platform/act";
import { type Keys, openKeys, readConfig } from "#platform/config";
import { followChanges, openDatabase } from "#platform/db";
import { folderStore } from "#platform/files";
import type { Http } from "#platform/http";
import { jsonLog } from "#platform/log";
import { COST } from "../src/platform/passwords/cost";
import { createPress } from "#platform/press";
import { claimPlace } from "../src/rooms/people/claim-place";
import { createApp, SUBSCRIPTIONS } from "../src/app";
import { CAST, type CastName } from "./cast";
import { beginPaper, type PaperName } from "./begun-papers";
import { Visitor } from "./visitor";

export { SMALL } from "./small-paper";

export const ORIGIN = "http://localhost:8080";

export interface SiteOptions {
  /** `small` when nothing is said. */
  readonly paper?: PaperName;
  /** Whether owners and publishers need a second factor, as on a real paper; the cast comes in by passwords. */
  readonly secondFactor?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where to begin, in milliseconds since 1970 UTC. */
  readonly now?: number;
}

// The cast comes in thousands of times; what a real paper's hashes cost is seen on a real process.
Object.assign(COST, { memoryCost: 8, timeCost: 1 });

/** 23 November 2026, noon in Baghdad. */
export const NOON = Date.UTC(2026, 10, 23, 9);

/** A clock that stands still until it is moved. */
export class TestClock {
  private at: number;
  constructor(at: number) {
    this.at = at;
  }
  now(): number {
    return this.at;
  }
  set(at: number): void {
    this.at = at;
  }
  advance(ms: number): void {
    this.at += ms;
  }
  /** How often somebody was slowed down. Nobody waits for it here. */
  paused = 0;
  async pause(): Promise<void> {
    this.paused++;
  }
}

export class Site {
  readonly workshop: Workshop;
  readonly http: Http;
  readonly clock: TestClock;
  readonly folder: string;
  readonly keys: Keys;
  /** Lines that were logged, newest last. */
  readonly logged: readonly string[];
  private readonly ends: readonly (() => Promise<void>)[];
  private readonly someone: Visitor;

  constructor(
    parts: Pick<Site, "workshop" | "http" | "clock" | "folder" | "keys" | "logged"> & {
      ends: readonly (() => Promise<void>)[];
    },
  ) {
    this.workshop = parts.workshop;
    this.http = parts.http;
    this.clock = parts.clock;
    this.folder = parts.folder;
    this.keys = parts.keys;
    this.logged = parts.logged;
    this.ends = parts.ends;
    this.someone = this.visitor();
  }

  /** A browser of its own, with its own cookies. */
  visitor(address = "192.0.2.7"): Visitor {
    return new Visitor(this.http, ORIGIN, address);
  }

  /** Somebody without cookies asks for a page. */
  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.visitor().get(path, headers);
  }

  /** The same anonymous browser every time. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.someone.post(path, fields, headers);
  }

  act(who: Actor = { kind: "system", name: "test" }): Act {
    return actOf(this.workshop, who);
  }

  /** A browser in which a member of the cast is signed in. */
  async signedIn(name: CastName): Promise<Visitor> {
    const member = CAST[name];
    const id = await addPerson(this.act(), member);
    const token = await linkPerson(this.act(), { id });
    const session = await claimPlace(this.act(), { token, ...member });
    const visitor = this.visitor();
    visitor.cookies.set("nr", session.token);
    return visitor;
  }

  async close(): Promise<void> {
    for (const end of this.ends) await end();
  }
}

export async function openSite(options: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "warraq-test-"));
  const when = options.now ?? NOON;
  const database = await beginPaper(options.paper ?? "small", { folder, when });
  const config = readConfig({
    WARRAQ_DATA: folder,
    DATABASE_URL: database.url,
    ...options.environment,
  });
  const clock = new TestClock(when);
  const logged: string[] = [];
  const press = createPress({ bytes: config.pressBytes, clock });
  const db = openDatabase(config, true);
  const log = jsonLog((line) => logged.push(line));
  const workshop: Workshop = {
    db,
    clock,
    press,
    log,
    files: folderStore(join(folder, "files")),
    subscriptions: SUBSCRIPTIONS,
  };
  // Before anybody follows the changes: to them the paper has always been so.
  if (!options.secondFactor) await dropSecondFactor(workshop);
  const keys = openKeys(config.keysFile);
  const http = await createApp({ workshop, config, keys, press });
  const following = await followChanges(
    db,
    (line) => press.changed(line),
    (error) => log.error("follow-failed", error),
  );
  const ends = [
    following.stop,
    () => db.close(),
    database.drop,
    async () => rmSync(folder, { recursive: true, force: true }),
  ];
  return new Site({ workshop, http, clock, folder, keys, logged, ends });
}

async function dropSecondFactor(workshop: Workshop): Promise<void> {
  await actOf(workshop, { kind: "system", name: "test" }).commit(async (tx) => {
    await tx
      .tables<{ publications: { second_factor: number } }>()
      .updateTable("publications")
      .set({ second_factor: 0 })
      .execute();
    tx.change("publication");
  });
}
