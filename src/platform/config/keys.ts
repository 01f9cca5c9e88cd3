// The keys that make votes, authors and unsent text linkable or readable. Outside the database, and never in a backup by default.

import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

export interface Keys {
  /** Signs readers' tokens and one-time confirmations. */
  readonly token: Uint8Array;
  /** Makes a voter's and an author's key per article. Destroying it makes all votes and comments unlinkable for ever. */
  readonly vote: Uint8Array;
  /** From it the key is made with which a browser encrypts what it could not send yet. */
  readonly unsent: Uint8Array;
}

const Stored = z.strictObject({ token: z.base64url(), vote: z.base64url(), unsent: z.base64url() });

/** Reads the keys, or makes them when the file is not there. The file is readable by its owner alone. @throws Error when the file is damaged */
export function openKeys(file: string): Keys {
  if (!existsSync(file)) makeKeys(file);
  const stored = Stored.safeParse(parsed(readFileSync(file, "utf8")));
  if (!stored.success)
    throw new Error(
      `The key file ${file} is damaged. Restore it; new keys would cut readers off from their votes.`,
    );
  const { token, vote, unsent } = stored.data;
  return { token: bytes(token), vote: bytes(vote), unsent: bytes(unsent) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function makeKeys(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = () => randomBytes(32).toString("base64url");
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify({ token: fresh(), vote: fresh(), unsent: fresh() }), { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
