// The small mark at a passage that was put right, which leads to the note about it.

import type { Correction } from "../article";
import type { Surroundings } from "./surroundings";

/** The anchor of a passage that a note is about. */
export function passageAnchor(block: string): string {
  return `passage-${block}`;
}

interface PassageMarkProps {
  readonly block: string;
  readonly corrections: readonly Correction[];
  readonly around: Surroundings;
}

/** Before the passage: it is said before it is read, and whoever comes from the note finds the passage under it. */
export function PassageMark({ block, corrections, around: { t, here } }: PassageMarkProps) {
  return (
    <p class="mark" id={passageAnchor(block)}>
      {corrections.map(({ id, kind }, index) => (
        <>
          {index > 0 && " · "}
          <a href={`${here}#correction-${id}`}>{t(`articles.kind.${kind}`)}</a>
        </>
      ))}
    </p>
  );
}
