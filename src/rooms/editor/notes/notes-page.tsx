// Notes on an article: each passage with what colleagues say of it, who is asked, and whether it is done with.

import { type Block, isSuggestible, type NoteLine } from "#articles";
import { passageOf } from "#articles/manuscript";
import type { Language, Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ForWhom } from "./for-whom";
import { NoteView, NoteWords } from "./note-view";

export interface NotesPageProps {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's time zone. */
  readonly zone: string;
  readonly article: {
    readonly id: number;
    readonly headline: string;
    readonly body: readonly Block[];
    readonly language: Language;
    readonly direction: "ltr" | "rtl";
  };
  /** Oldest first, answers among them. */
  readonly notes: readonly NoteLine[];
  /** Whom a note may be for. */
  readonly people: readonly { readonly id: number; readonly name: string }[];
}

export function NotesPage(props: NotesPageProps) {
  const { t, article, notes } = props;
  const known = new Set(["", ...article.body.map(({ id }) => id)]);
  const lost = notes.filter(({ parent, block }) => parent === null && !known.has(block));
  return (
    <div class="history notes">
      <header>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        <h1>{t("editor.notes")}</h1>
        <p lang={article.language} dir={article.direction}>
          {article.headline || t("editor.untitled")}
        </p>
        <p class="hint">{t("editor.notes-hint")}</p>
      </header>
      <Passage {...props} block="" text="" />
      {article.body.map((block) => (
        <Passage
          key={block.id}
          {...props}
          block={block.id}
          text={passageOf(block)}
          suggestible={isSuggestible(block)}
        />
      ))}
      {lost.length > 0 && (
        <section>
          <h2>{t("editor.notes-lost")}</h2>
          {lost.map((note) => (
            <NoteView key={note.id} {...props} note={note} text="" />
          ))}
        </section>
      )}
    </div>
  );
}

type PassageProps = NotesPageProps & {
  readonly block: string;
  readonly text: string;
  /** Whether other words may be suggested for it. */
  readonly suggestible?: boolean;
};

function Passage(props: PassageProps) {
  const { t, article, block, text, notes } = props;
  const own = notes.filter((note) => note.parent === null && note.block === block);
  return (
    <section class="passage">
      {block === "" ? (
        <h2>{t("editor.notes-whole")}</h2>
      ) : (
        <p class="passage-text" lang={article.language} dir={article.direction}>
          {text || "—"}
        </p>
      )}
      {own.map((note) => (
        <NoteView key={note.id} {...props} note={note} text={text} />
      ))}
      <details>
        <summary>{t("editor.note-leave")}</summary>
        <NoteForm {...props} />
      </details>
      {props.suggestible && text !== "" && (
        <details>
          <summary>{t("editor.suggest")}</summary>
          <SuggestionForm {...props} />
        </details>
      )}
    </section>
  );
}

function NoteForm({ t, article, block, people }: PassageProps) {
  return (
    <form method="post" action={urls.notes(article.id)}>
      <input type="hidden" name="block" value={block} />
      {block !== "" && (
        <label>
          <span>{t("editor.note-quoted")}</span>
          <input name="quoted" maxLength={2000} lang={article.language} dir="auto" autocomplete="off" />
        </label>
      )}
      <ForWhom t={t} people={people} />
      <NoteWords says={t("editor.note-text")} />
      <button class="main">{t("editor.note-leave")}</button>
    </form>
  );
}

/** The passage stands in the field, to be changed there. */
function SuggestionForm({ t, article, block, text, people }: PassageProps) {
  return (
    <form method="post" action={urls.notes(article.id)}>
      <input type="hidden" name="block" value={block} />
      <label>
        <span>{t("editor.suggest-words")}</span>
        <textarea
          name="suggested"
          rows={4}
          maxLength={20_000}
          lang={article.language}
          dir="auto"
          required
          autocomplete="off"
        >
          {text}
        </textarea>
      </label>
      <label>
        <span>{t("editor.suggest-why")}</span>
        <textarea name="words" rows={2} maxLength={4000} dir="auto" autocomplete="off" />
      </label>
      <ForWhom t={t} people={people} />
      <button class="main">{t("editor.suggest")}</button>
    </form>
  );
}
