// What a failed statement means, in both databases' words.

const UNIQUE = new Set(["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);
const RETRY = new Set(["40001", "40P01"]);

/** A row with that key or name is there already. */
export function isUnique(error: unknown): boolean {
  return UNIQUE.has(codeOf(error));
}

/** The whole transaction may be tried again: it collided with another and did nothing. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return RETRY.has(code) || code.startsWith("SQLITE_BUSY");
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}
