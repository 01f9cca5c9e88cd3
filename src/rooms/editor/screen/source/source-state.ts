// What stands beside a translation, as this screen knows it, and which of it is still to be dealt with.

import type { ShownPiece, SourceData } from "../../source-data";

/** What a person may do with a piece, from its cell or by the keys. */
export interface SourceActs {
  settle(piece: ShownPiece): void;
  /** Puts a block in for it, without words. */
  add(piece: ShownPiece): void;
  remove(piece: ShownPiece): void;
  /** Takes over what needs no words: a picture, bylines, the order. */
  take(piece: ShownPiece): void;
}

export interface SourceState {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Where the pieces are asked for anew, and settled. */
  readonly url: string;
  /** How far behind it was when the page was opened, in words. */
  readonly behind: string;
  pieces: readonly ShownPiece[];
  acts: SourceActs | null;
}

export function sourceState(data: SourceData): SourceState {
  const { language, direction, url, behind, pieces } = data;
  return { language, direction, url, behind, pieces, acts: null };
}

/** The source went on, and nobody has said here that it is dealt with. */
export function isBehind({ standing }: ShownPiece): boolean {
  return standing === "changed" || standing === "added" || standing === "gone";
}

/** Of a piece that is a block: the id that its own block has or would have. */
export function ownIdOf({ own, key }: ShownPiece): string {
  return own ?? key;
}
