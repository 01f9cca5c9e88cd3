// Over a translation: what it is a translation of, how far behind it is, and what was corrected in the source.

import { LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { BesideSource, OpenCorrection } from "./source-data";

const ENDED: readonly string[] = ["unpublished", "spiked", "killed"];

interface LineProps {
  readonly article: number;
  readonly beside: BesideSource;
  readonly t: Translate;
}

export function SourceLine({ article, beside, t }: LineProps) {
  const { view, data } = beside;
  return (
    <div class="writing-source" id="writing-source">
      <p>
        <a href={urls.write(view.article)}>
          {t("editor.source-line", { language: LANGUAGES[view.language].name, revision: view.revision })}
        </a>{" "}
        <a href={urls.source(article)} id="source-behind" class={view.behind > 0 ? "trouble" : "soft"}>
          {data.behind}
        </a>{" "}
        <span class="soft" id="source-translated" />
        {ENDED.includes(view.state) && (
          <b>{t("editor.source-ended", { state: t(`editor.state-${view.state}`) })}</b>
        )}
      </p>
      <div class="buttons">
        <button type="button" class="quiet" id="source-next" aria-keyshortcuts="F8" hidden>
          {t("editor.source-next")}
        </button>
        <button type="button" class="quiet" id="source-show" aria-pressed="true" hidden>
          {t("editor.source-hide")}
        </button>
      </div>
      <p class="unseen" id="source-said" role="status" />
      <p class="hint" id="source-keys" hidden>
        {t("editor.source-keys")}
      </p>
      <OpenCorrections article={article} corrections={beside.corrections} t={t} />
    </div>
  );
}

interface CorrectionsProps {
  readonly article: number;
  readonly corrections: readonly OpenCorrection[];
  readonly t: Translate;
}

/** What readers of the source were told and readers of this one may have to be told. */
export function OpenCorrections({ article, corrections, t }: CorrectionsProps) {
  return (
    <>
      {corrections.map(({ id, says, words }) => (
        <form key={id} method="post" action={urls.settleCorrection(article)} data-step="any">
          <input type="hidden" name="correction" value={id} />
          <p>
            <b>{says}</b> <span dir="auto">{words}</span>
          </p>
          <button class="quiet">{t("editor.source-correction-done")}</button>
        </form>
      ))}
    </>
  );
}
