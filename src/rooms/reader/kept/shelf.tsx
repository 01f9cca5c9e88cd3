// The list of what is kept on this device: empty from the server, which is never told what stands in it.

import type { Language, Translate } from "#platform/i18n";
import { urls } from "#urls";

export interface ShelfProps {
  readonly t: Translate;
  readonly language: Language;
}

export function Shelf({ t, language }: ShelfProps) {
  return (
    <>
      <p class="hint">
        {t("reader.kept-seen")}{" "}
        <a href={urls.forgetDevice(language)} rel="nofollow">
          {t("comments.forget")}
        </a>
      </p>
      <p data-without>{t("reader.kept-without")}</p>
      <p data-none tabIndex={-1} hidden>
        {t("reader.kept-none")}
      </p>
      <ul class="kept" data-kept />
      <p>
        <button data-all hidden>
          {t("reader.kept-remove-all")}
        </button>
      </p>
    </>
  );
}
