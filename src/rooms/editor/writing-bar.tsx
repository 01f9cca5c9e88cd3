// The thin bar over a story: its state, whether it is saved, the preview, and the one next step.

import type { ArticleState } from "#articles";
import type { Translate } from "#platform/i18n";
import { urls as routes } from "#urls";
import { NextStep, OtherSteps } from "./step-forms";
import type { Manuscript } from "./manuscript";
import type { WritingUrls, WritingWay } from "./writing-data";

export interface WritingBarProps {
  article: {
    id: number;
    state: ArticleState;
    version: number;
    liveVersion: number | null;
    publicUrl: string | null;
    manuscript: Manuscript;
  };
  savedAtText?: string;
  way: WritingWay;
  urls: WritingUrls;
  t: Translate;
}

type Bar = Pick<WritingBarProps, "article" | "t">;

/** Whether readers see exactly what stands in the screen. */
function isUnchanged({ state, version, liveVersion }: WritingBarProps["article"]): boolean {
  return state === "published" && version === liveVersion;
}

/** Under the bar, once readers can open the story: which version they see, the way there, and for some minutes the way back. */
export function LiveLine({ article, t, undo }: Bar & { undo: string | null }) {
  if (article.publicUrl === null) return null;
  return (
    <div class="writing-live">
      <p>
        <span id="writing-live">{t(isUnchanged(article) ? "editor.live" : "editor.live-earlier")}</span>{" "}
        <a href={article.publicUrl}>{t("editor.public-page")}</a>
      </p>
      {undo && (
        <form method="post" action={routes.undoPublish(article.id)} data-step="any">
          <span>{t("editor.published-at", { time: undo })}</span>
          <span aria-hidden="true">·</span>
          <button class="quiet">{t("editor.undo-publish")}</button>
        </form>
      )}
    </div>
  );
}

/** While readers see what stands here nothing comes next; the script shows the step for changes as soon as there are any. */
function Next(props: WritingBarProps) {
  const { article, way, t } = props;
  if (!isUnchanged(article)) return <NextStep {...props} />;
  return (
    <>
      <button id="writing-publish" class="quiet" disabled>
        {t("editor.state-published")}
      </button>
      <div id="writing-after-change" hidden>
        <NextStep {...props} way={{ ...way, next: way.afterChange }} />
      </div>
    </>
  );
}

export function WritingBar(props: WritingBarProps) {
  const { article, savedAtText, way, urls, t } = props;
  const { state } = article;
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
        <span id="writing-here" class="soft" role="status" />
        {way.waits && <span class="soft">{t("editor.waits")}</span>}
      </p>
      <div class="writing-steps">
        <a class="writing-to-drawer" href="#writing-drawer">
          {t("editor.drawer")}
        </a>
        <form method="get" action={urls.preview} target="_blank" data-step="any">
          <button>{t("editor.preview")}</button>
        </form>
        <Next {...props} />
        <details class="writing-more" id="writing-more">
          <summary>{t("editor.more")}</summary>
          <div>
            <a href={routes.history(article.id)}>{t("editor.history")}</a>
            <a href={routes.notes(article.id)}>{t("editor.notes")}</a>
            <a href={routes.articleAssignment(article.id)}>{t("editor.assignment")}</a>
            {way.mayCorrect && <a href={routes.staffCorrections(article.id)}>{t("articles.corrections")}</a>}
            {way.mayProve && <a href={routes.proofs(article.id)}>{t("articles.proofs")}</a>}
            <OtherSteps {...props} />
          </div>
        </details>
      </div>
    </header>
  );
}
