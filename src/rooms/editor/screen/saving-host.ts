// What saving needs of the screen, and what it says to it.

import type { Manuscript } from "../manuscript";
import type { OtherVersion, SaveAnswer } from "./save-request";
import type { Attempt, Unsent } from "./unsent";

export type SavingState =
  | { kind: "saved"; savedAtText: string | null }
  | { kind: "saving" }
  | {
      kind: "not-saved";
      why: Exclude<SaveAnswer["kind"], "saved">;
      message: string;
      kept: boolean;
    };

export interface SavingHost {
  read(): Manuscript;
  send(attempt: Attempt, leaving: boolean): Promise<SaveAnswer>;
  keep(unsent: Unsent): Promise<boolean>;
  forget(): void;
  show(state: SavingState): void;
  /** The version on the server, which every form of the page sends along. */
  versionIs(version: number): void;
  /** Puts both texts together on the screen, when nothing in them stands against the other; else it says false and does nothing. */
  merge(stem: Manuscript, other: OtherVersion): boolean;
  /** Asks the writer; when they take the other version, the host has loaded it before this resolves. */
  choose(other: OtherVersion): Promise<"mine" | "theirs">;
}

/** What the server holds. */
export interface Held {
  version: number;
  savedAtText: string | null;
  manuscript: Manuscript;
}
