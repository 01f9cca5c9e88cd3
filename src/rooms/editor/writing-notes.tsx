// The place beside the text for what colleagues say of it, and the dialog that leaves a note or suggests other words.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ForWhom } from "./notes/for-whom";

interface WritingNotesProps {
  readonly t: Translate;
  /** The article's language and its direction. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly article: { readonly id: number };
  /** Whom a note may be for. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

export function WritingNotes({ t, article }: Pick<WritingNotesProps, "t" | "article">) {
  return (
    <section class="writing-notes" aria-labelledby="writing-notes-title">
      <h2 id="writing-notes-title">{t("editor.notes")}</h2>
      <div id="writing-notes" />
      <p class="picture-acts">
        <button type="button" id="writing-note-open" class="quiet" aria-keyshortcuts="Control+Alt+M">
          {t("editor.note-leave")}
        </button>
        <a href={urls.notes(article.id)}>{t("editor.notes-all")}</a>
      </p>
    </section>
  );
}

export function NoteDialog({ t, language, direction, people }: WritingNotesProps) {
  return (
    <dialog id="writing-note" aria-labelledby="writing-note-title">
      <form method="dialog">
        <h2 id="writing-note-title">{t("editor.note-leave")}</h2>
        <blockquote id="writing-note-quoted" lang={language} dir={direction} />
        <label>
          <span>{t("editor.note-text")}</span>
          <textarea id="writing-note-words" rows={3} maxLength={4000} dir="auto" autocomplete="off" />
        </label>
        <ForWhom t={t} people={people} id="writing-note-person" />
        <details id="writing-note-suggest">
          <summary>{t("editor.suggest")}</summary>
          <label>
            <span>{t("editor.suggest-words")}</span>
            <textarea
              id="writing-note-suggested"
              rows={4}
              maxLength={20_000}
              lang={language}
              dir="auto"
              autocomplete="off"
            />
          </label>
        </details>
        <p class="hint trouble" id="writing-note-said" role="status" />
        <div class="writing-choices">
          <button class="main" value="leave">
            {t("editor.note-leave")}
          </button>
          <button value="cancel" formNoValidate>
            {t("editor.cancel")}
          </button>
        </div>
      </form>
    </dialog>
  );
}
