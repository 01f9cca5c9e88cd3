// The page of a preview: the working copy in the reader's own page, at the width of a phone or of a desktop.

import { heldWriting } from "#articles";
import { letFrame, type Visit } from "#platform/http";
import { LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";

export const WIDTHS = ["phone", "desktop"] as const;
type Width = (typeof WIDTHS)[number];

export async function showPreview(visit: Visit<undefined>): Promise<Response> {
  const { t, query } = visit;
  const writing = await heldWriting(visit);
  const response = await visit.page({
    title: t("editor.preview"),
    current: "stories",
    body: (
      <PreviewPage
        t={t}
        article={{
          id: writing.id,
          headline: writing.manuscript.headline,
          language: writing.language,
          direction: LANGUAGES[writing.language].direction,
        }}
        width={WIDTHS.find((one) => one === query.get("width")) ?? "phone"}
      />
    ),
  });
  return letFrame(response, "outer");
}

interface PreviewPageProps {
  readonly t: Translate;
  readonly article: {
    readonly id: number;
    readonly headline: string;
    readonly language: string;
    readonly direction: "ltr" | "rtl";
  };
  readonly width: Width;
}

function PreviewPage({ t, article, width }: PreviewPageProps) {
  return (
    <div class="preview">
      <header class="desk-head">
        <h1>{t("editor.preview")}</h1>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
      </header>
      <p class="hint">{t("editor.preview-hint")}</p>
      <nav aria-label={t("editor.preview-width")}>
        <ul class="tabs">
          {WIDTHS.map((one) => (
            <li key={one}>
              <a
                href={`${urls.preview(article.id)}?width=${one}`}
                aria-current={one === width ? "true" : undefined}
              >
                {t(`editor.preview-${one}`)}
              </a>
            </li>
          ))}
          <li>
            <a href={urls.previewPage(article.id)} target="_blank">
              {t("editor.preview-alone")}
            </a>
          </li>
        </ul>
      </nav>
      <div class="preview-sheet">
        {/* No script runs in it, and a link opens beside it. */}
        <iframe
          class={`preview-${width}`}
          src={urls.previewPage(article.id)}
          title={t("editor.preview")}
          sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        />
      </div>
    </div>
  );
}
