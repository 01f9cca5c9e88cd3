// Where tests keep what nobody reads twice: in memory where the machine has room there, for most of their time is files.

import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const MEMORY = "/dev/shm";
/** Bytes. A container is often given no more than 64 MB there. */
const ROOM = 2_000_000_000;

/** A folder for temporary folders, which every user of the machine may make. */
export function scratchFolder(): string {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize > ROOM) return MEMORY;
  } catch {
    // Not a Linux, or closed to us.
  }
  // A temporary folder of root's own may be closed to the unprivileged user that PostgreSQL must run as.
  return process.getuid?.() === 0 ? "/tmp" : tmpdir();
}
