// Corrections: typed, dated and signed, each with an address of its own; one that was mistaken says so itself.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Correction } from "../article";
import { passageAnchor } from "./passage-mark";

interface CorrectionsProps {
  readonly corrections: readonly Correction[];
  readonly language: Language;
  readonly t: Translate;
  readonly zone: string;
  readonly urlOf: (url: string) => string;
  /** Blocks that stand in the text: a note about one of them leads back to it. */
  readonly passages: ReadonlySet<string>;
  /** What stands before `#` in links within the article. */
  readonly here: string;
}

export function Corrections({ corrections, passages, here, ...said }: CorrectionsProps) {
  return (
    <>
      {corrections.map((correction) => (
        <aside class="correction" id={`correction-${correction.id}`}>
          <CorrectionWords correction={correction} {...said} />
          {passages.has(correction.block) && (
            <p>
              <a href={`${here}#${passageAnchor(correction.block)}`}>{said.t("articles.to-passage")}</a>
            </p>
          )}
        </aside>
      ))}
    </>
  );
}

/** What it says, wherever it stands: on its article, or in the list of all of them. */
export function CorrectionWords({
  correction,
  language,
  t,
  zone,
  urlOf,
}: Omit<CorrectionsProps, "corrections" | "passages" | "here"> & { correction: Correction }) {
  const { kind, words, at, signedBy, amendedAt, withdrawn } = correction;
  const day = (moment: number) => formatDate(language, moment, { kind: "day", zone });
  return (
    <>
      <p>
        <b>{t(`articles.kind.${kind}`)}</b> <time datetime={isoDate(at, zone)}>{day(at)}</time>
        {" · "}
        {signedBy ? (
          <bdi>
            {signedBy.slug ? (
              <a href={urlOf(urls.byline(language, signedBy.slug))}>{signedBy.name}</a>
            ) : (
              signedBy.name
            )}
          </bdi>
        ) : (
          t("articles.the-editors")
        )}
      </p>
      <p dir="auto">{withdrawn ? <del>{words}</del> : words}</p>
      {amendedAt !== null && !withdrawn && (
        <p class="hint">{t("articles.note-amended", { day: day(amendedAt) })}</p>
      )}
      {withdrawn && (
        <>
          <p class="hint">{t("articles.note-withdrawn", { day: day(withdrawn.at) })}</p>
          <p dir="auto">{withdrawn.words}</p>
        </>
      )}
    </>
  );
}
