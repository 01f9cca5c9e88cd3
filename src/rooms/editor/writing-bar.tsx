// The thin bar over a story: its state, whether it is saved, the proof, and the one next step.

import type { Translate } from "#platform/i18n";
import type { ArticleState, WritingUrls } from "./writing-data";

export interface WritingBarProps {
  article: {
    state: ArticleState;
    version: number;
    liveVersion: number | null;
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
  /** Only for a story that has headline, section and text. */
  whole?: boolean;
  id?: string;
  /** There is nothing to do just now. */
  done?: boolean;
}) {
  const { action, version, label, kind, fresh, whole, id, done } = props;
  return (
    <form
      method="post"
      action={action}
      target={fresh ? "_blank" : undefined}
      data-step={whole ? "whole" : "any"}
    >
      <input type="hidden" name="base" value={version} />
      <button id={id} class={done ? "quiet" : kind} disabled={done}>
        {label}
      </button>
    </form>
  );
}

type Bar = Pick<WritingBarProps, "article" | "t">;

/** Whether readers see exactly what stands in the screen. */
function isUnchanged({ state, version, liveVersion }: WritingBarProps["article"]): boolean {
  return state === "published" && version === liveVersion;
}

/** Under the bar, once readers can open the story: which version they see, and the way there. */
export function LiveLine({ article, t }: Bar) {
  if (article.publicUrl === null) return null;
  return (
    <p class="writing-live">
      <span id="writing-live">{t(isUnchanged(article) ? "editor.live" : "editor.live-earlier")}</span>{" "}
      <a href={article.publicUrl}>{t("editor.public-page")}</a>
    </p>
  );
}

function publishLabel({ article, t }: Bar): string {
  if (isUnchanged(article)) return t("editor.state-published");
  return t(article.state === "published" ? "editor.publish-changes" : "editor.publish-now");
}

export function WritingBar({ article, savedAtText, urls, t }: WritingBarProps) {
  const { state, version } = article;
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
        <StepForm action={urls.proof} version={version} label={t("editor.proof")} fresh whole />
        <StepForm
          id="writing-publish"
          action={urls.publish}
          version={version}
          label={publishLabel({ article, t })}
          kind="main"
          whole
          done={isUnchanged(article)}
        />
        {published && (
          <details class="writing-more" id="writing-more">
            <summary>{t("editor.more")}</summary>
            <div>
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
