// SQLite has one process that writes. It holds a lock and listens on a socket in the data folder; the others hand to it.

import { Database as Sqlite } from "bun:sqlite";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";

export type Answer = (request: Request) => Response | Promise<Response>;

/** An import of many pictures comes in one piece. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Where this process stands. */
export type HandOver =
  | { readonly role: "writer"; listen(answer: Answer): void; release(): void }
  | { readonly role: "worker"; hand(request: Request): Promise<Response> };

/**
 * Takes the writer's lock if nobody holds it. The lock is SQLite's own on a small file beside the database, so the
 * operating system frees it even after `kill -9`.
 */
export function takeOrHandOver(dataFolder: string): HandOver {
  const socket = join(dataFolder, "warraq.sock");
  const lock = tryLock(join(dataFolder, "writer.lock"));
  if (!lock) return { role: "worker", hand: (request) => hand(socket, request) };
  let server: { stop(force?: boolean): Promise<void> } | null = null;
  return {
    role: "writer",
    listen(answer) {
      rmSync(socket, { force: true });
      server = Bun.serve({ unix: socket, fetch: answer, development: false, maxRequestBodySize: MOST_BYTES });
      chmodSync(socket, 0o600);
    },
    release() {
      void server?.stop(true);
      if (server) rmSync(socket, { force: true });
      lock.close();
    },
  };
}

function tryLock(file: string): Sqlite | null {
  const lock = new Sqlite(file, { create: true });
  try {
    lock.run("pragma locking_mode = exclusive");
    lock.run("begin exclusive");
    return lock;
  } catch (error) {
    lock.close();
    if (String((error as { code?: unknown }).code).startsWith("SQLITE_BUSY")) return null;
    throw error;
  }
}

/**
 * Sends a request to the process that writes and gives back its answer.
 * @throws Error when that process is gone; the caller answers that nothing was saved.
 */
async function hand(socket: string, request: Request): Promise<Response> {
  const body = request.body ? await request.arrayBuffer() : undefined;
  return fetch(request.url, {
    unix: socket,
    method: request.method,
    headers: request.headers,
    redirect: "manual",
    ...(body && { body }),
    decompress: false,
  });
}
