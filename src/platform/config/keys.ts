// The keys that make votes, authors and unsent text linkable or readable. Outside the database, and never in a backup by default.

import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

export interface Keys {
  /** Signs readers' tokens and one-time confirmations. */
  readonly token: Uint8Array;
  /**
   * Makes a voter's and an author's key per article. Destroying it makes all votes and comments
   * unlinkable for ever, and the addresses unreadable that readers left.
   */
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

/**
 * Puts a new key in the place of the one that links votes and comments to browsers and opens readers' mail addresses. What was
 * made with the old one stays as it is, and tells nothing any more. @throws Error when there is no such file, or it is damaged
 */
export function destroyVoteKey(file: string): void {
  if (!existsSync(file)) throw new Error(`There is no key file at ${file}: nothing was destroyed.`);
  const { token, unsent } = openKeys(file);
  const text = (key: Uint8Array) => Buffer.from(key).toString("base64url");
  // At every moment one whole file has the name: the other keys open what nobody could seal again.
  const aside = `${file}.old`;
  rmSync(aside, { force: true });
  linkSync(file, aside);
  writeKeys(file, { token: text(token), vote: fresh(), unsent: text(unsent) });
  writeOver(aside);
  rmSync(aside);
}

/** Where it stands; a disk may still hold it elsewhere. */
function writeOver(file: string): void {
  const open = openSync(file, "r+");
  writeSync(open, " ".repeat(statSync(file).size), 0);
  fsyncSync(open);
  closeSync(open);
}

function makeKeys(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeKeys(file, { token: fresh(), vote: fresh(), unsent: fresh() });
}

function writeKeys(file: string, keys: z.infer<typeof Stored>): void {
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

const fresh = () => randomBytes(32).toString("base64url");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
