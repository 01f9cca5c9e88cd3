// Corrections: typed, dated, each with an address of its own.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import type { Correction } from "../article";
import { passageAnchor } from "./passage-mark";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly language: Language;
  readonly t: Translate;
  readonly zone: string;
  /** Blocks that stand in the text: a note about one of them leads back to it. */
  readonly passages: ReadonlySet<string>;
  /** What stands before `#` in links within the article. */
  readonly here: string;
}

export function Corrections({ corrections, language, t, zone, passages, here }: CorrectionsProps) {
  return (
    <>
      {corrections.map(({ id, kind, words, at, block }) => (
        <aside class="correction" id={`correction-${id}`}>
          <p>
            <b>{t(`articles.kind.${kind}`)}</b>{" "}
            <time datetime={isoDate(at, zone)}>{formatDate(language, at, { kind: "day", zone })}</time>
          </p>
          <p>{words}</p>
          {passages.has(block) && (
            <p>
              <a href={`${here}#${passageAnchor(block)}`}>{t("articles.to-passage")}</a>
            </p>
          )}
        </aside>
      ))}
    </>
  );
}
