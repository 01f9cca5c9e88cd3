// A throw-away PostgreSQL for one run of the tests: found, started on this machine only, and gone afterwards.

import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { command } from "./command";
import type { Found } from "./found";
import { findPostgresPrograms, type PostgresPrograms } from "./postgres-programs";
import { scratchFolder } from "./scratch";

export interface Cluster {
  /** Address of the maintenance database, from which tests create their own. */
  readonly url: string;
  readonly from: string;
  /** Stops the server and removes its folder; may be called twice, and from an exit handler. */
  stop(): void;
}

/** Starts a cluster, or takes the one that WARRAQ_TEST_POSTGRES names. Nothing it stores survives a power cut. */
export function startPostgres(): Found<Cluster> {
  const given = process.env["WARRAQ_TEST_POSTGRES"];
  if (given !== undefined && given !== "") {
    return { part: { url: given, from: "WARRAQ_TEST_POSTGRES", stop() {} } };
  }
  const folder = mkdtempSync(join(scratchFolder(), "warraq-postgres-"));
  const found = findPostgresPrograms(folder);
  const started = "missing" in found ? found : startCluster(folder, found.part);
  if ("missing" in started) rmSync(folder, { recursive: true, force: true });
  return started;
}

function startCluster(folder: string, programs: PostgresPrograms): Found<Cluster> {
  const { uid } = programs;
  if (uid !== undefined) chownSync(folder, uid, uid);
  const data = join(folder, "data");
  const pgCtl = [...programs.before, join(programs.bin, "pg_ctl"), "-D", data];
  const made = command(
    [
      ...[...programs.before, join(programs.bin, "initdb"), "-D", data, "-U", "warraq"],
      ...["-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
    ],
    { uid },
  );
  if (!made.ok) {
    return {
      missing: `PostgreSQL (${programs.from}) could not make a cluster: ${lastLine(made.text)}`,
    };
  }
  let said = "";
  // Between asking for a free port and using it somebody else may take it.
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = freePort();
    const log = join(folder, `log-${attempt}`);
    const started = command([...pgCtl, "-w", "-l", log, "-o", serverOptions(port), "start"], { uid });
    if (started.ok) {
      return {
        part: {
          url: `postgres://warraq@127.0.0.1:${port}/postgres`,
          from: programs.from,
          stop() {
            if (!existsSync(folder)) return;
            command([...pgCtl, "-m", "immediate", "-w", "stop"], {
              uid: programs.uid,
            });
            rmSync(folder, { recursive: true, force: true });
          },
        },
      };
    }
    said = existsSync(log) ? readFileSync(log, "utf8") : started.text;
  }
  return {
    missing: `PostgreSQL (${programs.from}) did not start: ${lastLine(said)}`,
  };
}

// A power cut may lose everything: nobody reads this data twice. Tests of durability start a server of their own.
function serverOptions(port: number): string {
  return [
    `-p ${port}`,
    ...[
      "listen_addresses=127.0.0.1",
      "unix_socket_directories=",
      "max_connections=200",
      "fsync=off",
      "synchronous_commit=off",
      "full_page_writes=off",
      // What a server does beside its work for the sake of a long life.
      "autovacuum=off",
      "wal_level=minimal",
      "max_wal_senders=0",
      "checkpoint_timeout=1h",
      "jit=off",
    ].map((setting) => `-c ${setting}`),
  ].join(" ");
}

function freePort(): number {
  const listener = Bun.listen({
    hostname: "127.0.0.1",
    port: 0,
    socket: { data() {} },
  });
  const { port } = listener;
  listener.stop(true);
  return port;
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
