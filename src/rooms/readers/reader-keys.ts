// The two secrets behind reader tokens and vote rows, and the pair they replaced.

/** At least 32 bytes each. They live in a file outside the database and its backups. */
export type KeyPair = {
  /** Signs reader tokens and act tokens. */
  readonly token: Uint8Array;
  /** Turns a reader into a different stranger on every article. Destroying it makes all rows unlinkable for ever. */
  readonly vote: Uint8Array;
};

/** `previous` is there after a rotation: old tokens still verify, and old rows are found and re-keyed. */
export type ReaderKeys = KeyPair & { readonly previous?: KeyPair | undefined };
