// Files by the hash of their content, in a folder: no name that anybody typed ever becomes a path.

import { existsSync, mkdirSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface FileStore {
  /** Keeps `bytes` under `hash` (lower-case hex of SHA-256); acknowledged only when they are on the disk. */
  put(hash: string, bytes: Uint8Array): Promise<void>;
  /** A file to send or read; null when there is none. */
  find(hash: string): Promise<Bun.BunFile | null>;
  remove(hash: string): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;

export function folderStore(folder: string): FileStore {
  const pathOf = (hash: string) => {
    if (!HASH.test(hash)) throw new Error("A file is asked for by something that is not a hash.");
    return join(folder, hash.slice(0, 2), hash);
  };
  return {
    async put(hash, bytes) {
      const path = pathOf(hash);
      if (existsSync(path)) return;
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${process.pid}.${Date.now().toString(36)}`;
      await writeThrough(draft, bytes);
      await rename(draft, path);
      await syncFolder(dirname(path));
    },
    async find(hash) {
      const file = Bun.file(pathOf(hash));
      return (await file.exists()) ? file : null;
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  };
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
