// The way to bring pictures: a plain form for one or many; the script makes a queue of it that goes on after a lost line.

import type { Translate } from "#platform/i18n";
import { JsonScript } from "#platform/ui";
import { urls } from "#urls";
import { uploadDataOf } from "./upload-data";

export const PICTURE_TYPES = "image/jpeg,image/png,image/webp";

export function AddPictures({ t }: { t: Translate }) {
  return (
    <section class="add-pictures" aria-labelledby="add-pictures">
      <h2 id="add-pictures" class="unseen">
        {t("media.add")}
      </h2>
      <form
        class="in-line"
        method="post"
        action={urls.uploads()}
        enctype="multipart/form-data"
        id="upload-form"
      >
        <label for="upload-files">{t("media.add")}</label>
        <input
          id="upload-files"
          type="file"
          name="file"
          accept={PICTURE_TYPES}
          multiple
          required
          aria-describedby="upload-hint"
        />
        <button class="main" id="upload-send">
          {t("media.send")}
        </button>
      </form>
      <p class="hint" id="upload-hint">
        {t("media.add-hint")} <span class="with-script">{t("media.drop-here")}</span>
        <noscript>{t("media.add-hint-plain")}</noscript>
      </p>
      <p id="upload-said" role="status" />
      <ol class="arrivals" id="upload-queue" />
      <JsonScript type="application/json" id="upload-data" value={uploadDataOf(t)} />
    </section>
  );
}
