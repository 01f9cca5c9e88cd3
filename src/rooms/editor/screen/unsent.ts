// Keeps unsent text in this browser: encrypted, only while it is unsent, a record for each open screen.

import type { Manuscript } from "../manuscript";
import { newId } from "./block-id";

/** One save as it was or will be sent; sending it twice does no harm, the server knows it by its `saveId`. */
export interface Attempt {
  saveId: string;
  base: number;
  manuscript: Manuscript;
}

/** What is kept: the newest words, and the saves that may or may not have arrived. */
export interface Unsent {
  /** Milliseconds since 1970, by this device's clock. */
  at: number;
  base: number;
  /** The text of version `base`, on which these words were written; missing where it was not known. */
  stem?: Manuscript | null;
  manuscript: Manuscript;
  attempts: Attempt[];
  /** Set when the writer chose the other version: only kept for copying. */
  aside?: true;
}

export interface Found {
  name: string;
  unsent: Unsent;
}

export interface UnsentStore {
  /** False when this browser cannot encrypt or store; then nothing is ever kept. */
  keeps: boolean;
  /** Resolves to whether the record is now on the device. Of several calls at once the last one wins. */
  keep(unsent: Unsent): Promise<boolean>;
  /** Removes this screen's record. */
  forget(): void;
  /** Keeps a record under a name of its own, until `remove`. Resolves to the name, or null when it could not be kept. */
  putAside(unsent: Unsent): Promise<string | null>;
  remove(name: string): void;
  /** Records of screens that are closed, newest first. Those of other keys (another person) are left alone. */
  list(): Promise<Found[]>;
}

export interface UnsentPlace {
  article: number;
  /** 32 bytes in base64. */
  key: string;
  storage: Storage | null;
  subtle: SubtleCrypto | undefined;
  /** Names of the records that other open screens are still writing. */
  open: () => Promise<Set<string>>;
}

const IV_BYTES = 12;

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

async function seal(
  subtle: SubtleCrypto,
  { key, text, name }: { key: CryptoKey; text: string; name: string },
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = new TextEncoder().encode(name);
  const sealed = new Uint8Array(
    await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, new TextEncoder().encode(text)),
  );
  const whole = new Uint8Array(IV_BYTES + sealed.length);
  whole.set(iv);
  whole.set(sealed, IV_BYTES);
  return toBase64(whole);
}

async function open(
  subtle: SubtleCrypto,
  { key, kept, name }: { key: CryptoKey; kept: string; name: string },
): Promise<Unsent | null> {
  try {
    const whole = fromBase64(kept);
    const additionalData = new TextEncoder().encode(name);
    const algorithm = {
      name: "AES-GCM",
      iv: whole.subarray(0, IV_BYTES),
      additionalData,
    };
    return JSON.parse(
      new TextDecoder().decode(await subtle.decrypt(algorithm, key, whole.subarray(IV_BYTES))),
    ) as Unsent;
  } catch {
    // Another person's key, or a damaged record: not ours to read, and not ours to remove.
    return null;
  }
}

/** Name of this screen's record, for the lock that tells other screens that it is open. */
export function unsentName(article: number): string {
  return `${prefix(article)}${newId()}`;
}

function prefix(article: number): string {
  return `warraq.unsent.${article}.`;
}

const NOTHING: UnsentStore = {
  keeps: false,
  keep: async () => false,
  forget: () => undefined,
  putAside: async () => null,
  remove: () => undefined,
  list: async () => [],
};

/** The store of one screen. Without storage or encryption (plain http) it keeps nothing and says so by `keeps`. */
export async function unsentStore(
  name: string,
  { article, key: secret, storage, subtle, open: openNames }: UnsentPlace,
): Promise<UnsentStore> {
  if (!storage || !subtle) return NOTHING;
  const key = await subtle.importKey("raw", fromBase64(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
  let latest = 0;

  async function write(
    record: string,
    { unsent, still }: { unsent: Unsent; still: () => boolean },
  ): Promise<boolean> {
    try {
      const sealed = await seal(subtle as SubtleCrypto, {
        key,
        text: JSON.stringify(unsent),
        name: record,
      });
      // A newer call, or the acknowledgement, has taken over.
      if (!still()) return true;
      (storage as Storage).setItem(record, sealed);
      return true;
    } catch {
      // The device is full or forbids storage; the screen then says that nothing is kept.
      return false;
    }
  }

  return {
    keeps: true,
    keep(unsent) {
      const mine = ++latest;
      return write(name, { unsent, still: () => mine === latest });
    },
    forget() {
      latest += 1;
      storage.removeItem(name);
    },
    async putAside(unsent) {
      const record = unsentName(article);
      return (await write(record, {
        unsent: { ...unsent, aside: true },
        still: () => true,
      }))
        ? record
        : null;
    },
    remove: (record) => storage.removeItem(record),
    async list() {
      const writing = await openNames();
      const names = Object.keys(storage).filter(
        (record) => record.startsWith(prefix(article)) && !writing.has(record),
      );
      const found = await Promise.all(
        names.map(async (record) => ({
          name: record,
          unsent: await open(subtle, {
            key,
            kept: storage.getItem(record) ?? "",
            name: record,
          }),
        })),
      );
      return found
        .flatMap(({ name: record, unsent }) => (unsent ? [{ name: record, unsent }] : []))
        .sort((one, other) => other.unsent.at - one.unsent.at);
    },
  };
}
