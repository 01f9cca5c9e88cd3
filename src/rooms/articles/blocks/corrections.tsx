// Corrections: typed, dated, each with an address of its own.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import type { Correction } from "../article";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly language: Language;
  readonly t: Translate;
  readonly zone: string;
}

export function Corrections({ corrections, language, t, zone }: CorrectionsProps) {
  return (
    <>
      {corrections.map(({ id, kind, words, at }) => (
        <aside class="correction" id={`correction-${id}`}>
          <p>
            <b>{t(`articles.kind.${kind}`)}</b>{" "}
            <time datetime={isoDate(at, zone)}>{formatDate(language, at, { kind: "day", zone })}</time>
          </p>
          <p>{words}</p>
        </aside>
      ))}
    </>
  );
}
