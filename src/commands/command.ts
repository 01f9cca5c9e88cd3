// What a verb of the command line is.

export interface Command {
  readonly name: string;
  /** One line, in the list of verbs. */
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code. An `Error` that is thrown is said as its message, with code 1. */
  run(words: readonly string[]): Promise<number>;
}

/** Words after a verb that it does not understand; the exit code is 2. */
export class Misuse extends Error {}

/** Whoever used the command line, on the record. */
export const AT_THE_SERVER = { kind: "system", name: "command line" } as const;
