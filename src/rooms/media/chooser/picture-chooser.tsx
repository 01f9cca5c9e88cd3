// The writing screen's dialog for pictures, closed; the script opens it and says what was chosen.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { PICTURE_TYPES } from "../uploads/add-pictures";
import { uploadDataOf } from "../uploads/upload-data";

/** @param props.language the story's, in which pictures bring their words */
export function PictureChooser({ t, language }: { t: Translate; language: Language }) {
  return (
    <dialog id="picture-chooser" class="wide" aria-labelledby="picture-chooser-title">
      <form method="dialog">
        <h2 id="picture-chooser-title">{t("media.choose")}</h2>
        <label>
          <span>{t("media.choose-file")}</span>
          <input id="picture-file" type="file" accept={PICTURE_TYPES} aria-describedby="picture-hint" />
        </label>
        <p class="hint" id="picture-hint">
          {t("media.add-hint")}
        </p>
        <label>
          <span>{t("media.choose-library")}</span>
          <input
            id="picture-search"
            type="search"
            lang={language}
            dir={LANGUAGES[language].direction}
            placeholder={t("media.search")}
            maxLength={200}
            autocomplete="off"
          />
        </label>
        <p id="picture-said" role="status" />
        <ul id="picture-choices" class="choices" />
        <div class="writing-choices">
          <button type="button" id="picture-more" hidden>
            {t("media.more")}
          </button>
          <button value="cancel">{t("media.cancel")}</button>
        </div>
      </form>
      <JsonScript type="application/json" id="upload-data" value={uploadDataOf(t, language)} />
    </dialog>
  );
}
