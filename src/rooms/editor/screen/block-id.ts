// Identifiers of blocks: made in the browser, kept for the block's whole life.

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 12;

/** A new identifier of 12 letters and digits (about 62 bits), fit for a block or a save. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
}

/** The identifier if it has the stored form, else null. */
export function knownId(value: string | null): string | null {
  return value !== null && /^[a-z0-9]{6,24}$/.test(value) ? value : null;
}
