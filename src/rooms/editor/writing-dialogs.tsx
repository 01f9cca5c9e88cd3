// The writing screen's dialogs. They stand on the page closed; the script opens them.

import { PictureChooser } from "#media";
import type { Language, Translate } from "#platform/i18n";

type Words = { t: Translate };

function LinkDialog({ t }: Words) {
  return (
    <dialog id="writing-link" aria-labelledby="writing-link-title">
      <form method="dialog">
        <h2 id="writing-link-title">{t("editor.link")}</h2>
        <label>
          <span>{t("editor.link-address")}</span>
          <input
            id="writing-link-href"
            dir="ltr"
            inputMode="url"
            required
            maxLength={2000}
            autocomplete="off"
          />
        </label>
        <div class="writing-choices">
          <button class="main" id="writing-link-set" value="set">
            {t("editor.link-set")}
          </button>
          <button value="remove" formNoValidate>
            {t("editor.link-remove")}
          </button>
          <button value="cancel" formNoValidate>
            {t("editor.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function SpokenDialog({ t }: Words) {
  return (
    <dialog id="writing-spoken" aria-labelledby="writing-spoken-title">
      <form method="dialog">
        <h2 id="writing-spoken-title">{t("editor.spoken")}</h2>
        <p class="hint">{t("editor.spoken-hint")}</p>
        <label>
          <span>{t("editor.quotation-speaker")}</span>
          <input
            id="writing-spoken-speaker"
            list="writing-speakers"
            required
            maxLength={200}
            autocomplete="off"
          />
        </label>
        <label>
          <span>{t("editor.quotation-role")}</span>
          <input id="writing-spoken-role" maxLength={300} autocomplete="off" />
        </label>
        <div class="writing-choices">
          <button class="main" value="set">
            {t("editor.spoken-set")}
          </button>
          <button value="remove" formNoValidate>
            {t("editor.spoken-remove")}
          </button>
          <button value="cancel" formNoValidate>
            {t("editor.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function ConflictDialog({ t }: Words) {
  return (
    <dialog
      id="writing-conflict"
      class="wide"
      aria-labelledby="writing-conflict-title"
      aria-describedby="writing-conflict-text"
    >
      <form method="dialog">
        <h2 id="writing-conflict-title">{t("editor.conflict")}</h2>
        <p id="writing-conflict-text">{t("editor.conflict-text")}</p>
        <div class="writing-versions">
          <section aria-labelledby="writing-conflict-mine-title">
            <h3 id="writing-conflict-mine-title">{t("editor.conflict-mine")}</h3>
            <p class="hint">{t("editor.conflict-mine-where")}</p>
            <div
              id="writing-conflict-mine"
              tabIndex={0}
              role="group"
              aria-labelledby="writing-conflict-mine-title"
            />
          </section>
          <section aria-labelledby="writing-conflict-theirs-title">
            <h3 id="writing-conflict-theirs-title">{t("editor.conflict-theirs")}</h3>
            <p class="hint" id="writing-conflict-when" />
            <div
              id="writing-conflict-theirs"
              tabIndex={0}
              role="group"
              aria-labelledby="writing-conflict-theirs-title"
            />
          </section>
        </div>
        <div class="writing-choices">
          <button class="main" value="mine">
            {t("editor.conflict-keep-mine")}
          </button>
          <button value="theirs">{t("editor.conflict-keep-theirs")}</button>
        </div>
      </form>
    </dialog>
  );
}

/** @param props.language the article's */
export function WritingDialogs(props: Words & { language: Language }) {
  return (
    <>
      <LinkDialog t={props.t} />
      <SpokenDialog t={props.t} />
      <PictureChooser t={props.t} language={props.language} />
      <ConflictDialog t={props.t} />
    </>
  );
}
