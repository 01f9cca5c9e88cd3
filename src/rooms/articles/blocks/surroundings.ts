// What every block may need of the place it stands in.

import type { FunctionComponent } from "preact";
import type { Picture } from "#media";
import type { Language, Translate } from "#platform/i18n";
import type { Correction } from "../article";
import type { BlockKind, BlockOf } from "../block";
import type { Direction } from "../manuscript/direction";

export interface Surroundings {
  readonly t: Translate;
  readonly language: Language;
  readonly direction: Direction;
  readonly pictures: ReadonlyMap<number, Picture>;
  readonly addressOfPicture: (name: string) => string;
  readonly urlOf: (url: string) => string;
  /** Where it is told what else somebody of that name said; null where nothing is. */
  readonly speakerAt?: (name: string) => string | null;
  /** What stands before `#` in links within the article: "" on its own page, its address in a feed. */
  readonly here: string;
  /** A feed has no sheet and is read aloud as it comes: what is only for the eye stays out of it. */
  readonly within: "page" | "feed";
  /** Pull-quotes that only repeat the text. */
  readonly repeating: ReadonlySet<string>;
  /** What was put right, by the block that it is about. */
  readonly corrected: ReadonlyMap<string, readonly Correction[]>;
}

export interface BlockProps<Kind extends BlockKind> {
  readonly block: BlockOf<Kind>;
  readonly around: Surroundings;
}

export type BlockComponent<Kind extends BlockKind> = FunctionComponent<BlockProps<Kind>>;
