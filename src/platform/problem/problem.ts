// The six ways in which a request can go wrong by somebody's doing. One place answers them all: `http`.

export type ProblemKind = "not-found" | "not-allowed" | "invalid" | "conflict" | "too-many" | "gone";

export const STATUS_OF: Readonly<Record<ProblemKind, number>> = {
  "not-found": 404,
  "not-allowed": 403,
  invalid: 422,
  conflict: 409,
  "too-many": 429,
  gone: 410,
};

/**
 * Thrown by a verb, a query or a route; never caught in order to go on.
 * `message` is the key of a sentence in the catalogue and `values` its arguments, so that the answer can be given in
 * the language of whoever asked.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(kind: ProblemKind, message: string, values: Record<string, string | number> = {}) {
    super(message);
    this.name = "Problem";
    this.kind = kind;
    this.values = values;
  }
}
