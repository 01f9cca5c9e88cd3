// One note with its answers, and the forms to answer it and to say that it is done with.

import { compareText, type NoteLine } from "#articles";
import { formatDate } from "#platform/i18n";
import { urls } from "#urls";
import { Pieces } from "../comparison-view";
import type { NotesPageProps } from "./notes-page";

type NoteProps = Pick<NotesPageProps, "t" | "language" | "zone" | "article" | "notes"> & {
  readonly note: NoteLine;
  /** What stands at its place now; "" when nothing does. */
  readonly text: string;
};

export function NoteView(props: NoteProps) {
  const { t, article, notes, note, text } = props;
  const answers = notes.filter(({ parent }) => parent === note.id);
  return (
    <article class={note.resolved ? "note resolved" : "note"} id={`note-${note.id}`}>
      {note.quoted && note.quoted !== text && note.suggested === null && (
        <blockquote>
          <p lang={article.language} dir={article.direction}>
            {note.quoted}
          </p>
          {text !== "" && !text.normalize("NFC").includes(note.quoted) && (
            <footer>{t("editor.note-changed")}</footer>
          )}
        </blockquote>
      )}
      {note.suggested !== null && <Suggestion {...props} />}
      {[note, ...answers].map((line) => (
        <Said key={line.id} {...props} line={line} />
      ))}
      <div class="buttons">
        {note.suggested !== null && note.outcome === null && (
          <form method="post" action={urls.settleSuggestion(article.id)}>
            <input type="hidden" name="note" value={note.id} />
            <button name="accept" value="yes" class="main" disabled={text.normalize("NFC") !== note.quoted}>
              {t("editor.suggestion-accept")}
            </button>
            <button name="accept" value="no">
              {t("editor.suggestion-refuse")}
            </button>
          </form>
        )}
        {(note.suggested === null || note.outcome === null) && <ResolveForm {...props} />}
        {!note.resolved && (
          <details>
            <summary>{t("editor.note-answer")}</summary>
            <form method="post" action={urls.notes(article.id)}>
              <input type="hidden" name="answers" value={note.id} />
              <NoteWords says={t("editor.note-text")} />
              <button class="main">{t("editor.note-answer")}</button>
            </form>
          </details>
        )}
      </div>
    </article>
  );
}

function ResolveForm({ t, article, note }: NoteProps) {
  return (
    <form method="post" action={urls.resolveNote(article.id)}>
      <input type="hidden" name="note" value={note.id} />
      <button name="resolved" value={note.resolved ? "no" : "yes"}>
        {t(note.resolved ? "editor.note-reopen" : "editor.note-resolve")}
      </button>
    </form>
  );
}

/** What would go and what would come, in place. */
function Suggestion({ t, article, note }: NoteProps) {
  const pieces = compareText(note.quoted, note.suggested ?? "", article.language);
  return (
    <div class="comparison suggestion">
      <p lang={article.language} dir={article.direction}>
        <Pieces t={t} pieces={pieces} direction={article.direction} />
      </p>
      {note.outcome && <p class="mark">{t(`editor.suggestion-${note.outcome}`)}</p>}
    </div>
  );
}

export function NoteWords({ says }: { says: string }) {
  return (
    <label>
      <span>{says}</span>
      <textarea name="words" rows={3} maxLength={4000} dir="auto" required autocomplete="off" />
    </label>
  );
}

function Said({ t, language, zone, line }: NoteProps & { line: NoteLine }) {
  return (
    <div>
      <p>
        <b>
          <bdi>{line.who ?? "—"}</bdi>
        </b>
        {line.forWhom && (
          <>
            {" "}
            {t("editor.note-to")} <bdi>{line.forWhom}</bdi>
          </>
        )}{" "}
        <time>{formatDate(language, line.at, { kind: "moment", zone })}</time>
        {line.resolved && <span class="mark">{t("editor.note-resolved")}</span>}
      </p>
      {line.words && (
        <p class="reason" dir="auto">
          {line.words}
        </p>
      )}
    </div>
  );
}
