// What a check is: it looks at one clean comment and says what it found, as codes and places in the text.

import type { Reads } from "#platform/db";
import type { ReaderToken } from "#readers";
import type { CommentFault, HoldReason } from "../comment";
import type { Standing } from "../modes/mode";

/** Where in the stored words or name something was found; `to` is not part of it. UTF-16 offsets, as strings are cut. */
export interface Span {
  readonly where: "words" | "name";
  readonly from: number;
  readonly to: number;
}

export type Finding =
  | {
      readonly outcome: "refuse";
      readonly fault: CommentFault;
      /** When it is over by itself. */
      readonly until?: number;
    }
  | { readonly outcome: "hold"; readonly reason: HoldReason; readonly spans?: readonly Span[] };

/** A comment in the form in which it would be stored. */
export interface Clean {
  readonly name: string;
  readonly words: string;
}

export interface Submitted {
  readonly name: string;
  readonly words: string;
  /** A field that people do not see; only programs fill it. */
  readonly trap: string;
  /** Whether much is being sent from the same neighbourhood. */
  readonly busy: boolean;
  /** Names that nobody may comment under. */
  readonly taken: readonly string[];
  readonly article: number;
  readonly standing: Standing;
  readonly reads: Reads;
  readonly keys: { readonly vote: Uint8Array };
  /** Null where nobody is known: in an import. */
  readonly reader: ReaderToken | null;
  /** Of whoever is signed in. */
  readonly account?: number | undefined;
  /** Whether this browser carries our word that a comment of it was approved. */
  readonly trusted: boolean;
  /** The comment that is being edited: its own earlier words are no repetition. */
  readonly editing?: number;
}

export interface Check {
  readonly name: string;
  look(clean: Clean, submitted: Submitted): readonly Finding[] | Promise<readonly Finding[]>;
}

export const hold = (reason: HoldReason, spans: readonly Span[] = []): Finding => ({
  outcome: "hold",
  reason,
  spans,
});
