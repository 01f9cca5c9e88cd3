// The thin bar over a story: its state, whether it is saved, the proof, and the one next step.

import type { ArticleState } from "#articles";
import type { Translate } from "#platform/i18n";
import { urls as routes } from "#urls";
import { NextStep, OtherSteps, StepForm } from "./step-forms";
import type { WritingUrls, WritingWay } from "./writing-data";

export interface WritingBarProps {
  article: {
    id: number;
    state: ArticleState;
    version: number;
    publicUrl: string | null;
  };
  savedAtText?: string;
  way: WritingWay;
  urls: WritingUrls;
  t: Translate;
}

export function WritingBar(props: WritingBarProps) {
  const { article, savedAtText, way, urls, t } = props;
  const { state, version, publicUrl } = article;
  return (
    <header class="writing-bar">
      <a class="writing-back" href={urls.list}>
        {t("editor.back")}
      </a>
      <p class="writing-state">
        <b class={`state-${state}`}>{t(`editor.state-${state}`)}</b>
        <span id="writing-saved">
          {savedAtText ? t("editor.saved", { time: savedAtText }) : t("editor.saved-now")}
        </span>
        {way.waits && <span class="soft">{t("editor.waits")}</span>}
      </p>
      <div class="writing-steps">
        <a class="writing-to-drawer" href="#writing-drawer">
          {t("editor.drawer")}
        </a>
        <StepForm action={urls.proof} version={version} label={t("editor.proof")} fresh />
        <NextStep {...props} />
        <details class="writing-more" id="writing-more">
          <summary>{t("editor.more")}</summary>
          <div>
            {publicUrl && <a href={publicUrl}>{t("editor.public-page")}</a>}
            <a href={routes.history(article.id)}>{t("editor.history")}</a>
            <a href={routes.notes(article.id)}>{t("editor.notes")}</a>
            <OtherSteps {...props} />
          </div>
        </details>
      </div>
    </header>
  );
}
