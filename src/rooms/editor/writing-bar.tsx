// The thin bar over a story: its state, whether it is saved, the proof, and the one next step.

import type { Translate } from "#platform/i18n";
import type { ArticleState, WritingUrls } from "./writing-data";

export interface WritingBarProps {
  article: {
    state: ArticleState;
    version: number;
    publicUrl: string | null;
  };
  savedAtText?: string;
  urls: WritingUrls;
  t: Translate;
}

/** A form that posts the version it is meant for; the script saves everything before it goes. */
export function StepForm(props: {
  action: string;
  version: number;
  label: string;
  kind?: "main";
  fresh?: boolean;
}) {
  const { action, version, label, kind, fresh } = props;
  return (
    <form method="post" action={action} target={fresh ? "_blank" : undefined} data-step="">
      <input type="hidden" name="base" value={version} />
      <button class={kind}>{label}</button>
    </form>
  );
}

export function WritingBar({ article, savedAtText, urls, t }: WritingBarProps) {
  const { state, version, publicUrl } = article;
  const published = state === "published";
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
      </p>
      <div class="writing-steps">
        <a class="writing-to-drawer" href="#writing-drawer">
          {t("editor.drawer")}
        </a>
        <StepForm action={urls.proof} version={version} label={t("editor.proof")} fresh />
        <StepForm
          action={urls.publish}
          version={version}
          label={t(published ? "editor.publish-changes" : "editor.publish-now")}
          kind="main"
        />
        {published && (
          <details class="writing-more" id="writing-more">
            <summary>{t("editor.more")}</summary>
            <div>
              {publicUrl && <a href={publicUrl}>{t("editor.public-page")}</a>}
              <button type="button" id="writing-unpublish-ask">
                {t("editor.unpublish-ask")}
              </button>
            </div>
          </details>
        )}
      </div>
    </header>
  );
}
