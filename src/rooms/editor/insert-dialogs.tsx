// The menu of everything that can stand in a story, and the list of keys. Both stand on the page closed.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { type FormName, FORMS, GROUP_STARTS, KEYS, type KeyName, keyInWords, TYPED } from "./story-forms";

interface Words {
  readonly t: Translate;
  readonly language: Language;
}

/** A field to find a form by its name, and all of them below it. */
export function InsertDialog({ t, language }: Words) {
  return (
    <dialog
      id="writing-insert"
      class="menu"
      lang={language}
      dir={LANGUAGES[language].direction}
      aria-labelledby="writing-insert-title"
    >
      <h2 id="writing-insert-title" class="unseen">
        {t("editor.insert")}
      </h2>
      <input
        id="writing-insert-find"
        role="combobox"
        aria-label={t("editor.insert-find")}
        placeholder={t("editor.insert-find")}
        aria-controls="writing-insert-list"
        aria-expanded="true"
        aria-autocomplete="list"
        autocomplete="off"
        enterkeyhint="done"
        maxLength={100}
      />
      <ul id="writing-insert-list" role="listbox" aria-label={t("editor.insert")} tabIndex={-1}>
        {FORMS.map((name) => (
          <li
            key={name}
            id={`writing-insert-${name}`}
            role="option"
            aria-selected="false"
            data-insert={name}
            class={GROUP_STARTS.includes(name) ? "group" : undefined}
          >
            <span>{t(`editor.insert-${name}`)}</span>
            <Typed name={name} />
          </li>
        ))}
      </ul>
      <p id="writing-insert-none" class="hint" role="status" hidden>
        {t("editor.insert-none")}
      </p>
      <div class="writing-choices">
        <button type="button" id="writing-insert-close">
          {t("editor.cancel")}
        </button>
      </div>
    </dialog>
  );
}

function Typed({ name }: { name: FormName }) {
  const typed = TYPED[name as keyof typeof TYPED];
  return typed ? (
    <kbd dir="ltr" aria-hidden="true">
      {typed.trim()}
    </kbd>
  ) : null;
}

/** Beside a source these two stand before all others; the menu then opens by its sign alone. */
const BESIDE_KEYS = { "source-done": "Ctrl+Enter", "source-next": "F8" } as const;

/** Keys in groups: what one makes, what one marks, where one goes. */
const SHOWN: readonly (readonly KeyName[])[] = [
  ["insert", "text", "subhead", "subhead-3", "list", "numbered", "quotation", "pull-quote"],
  ["strong", "emphasis", "link", "spoken", "direction"],
  ["move-up", "move-down", "next-cell", "earlier-cell", "undo", "redo", "note", "tools", "keys"],
];

/** @param props.beside whether the source of a translation stands beside the text: its own keys come first there */
export function KeysDialog({ t, beside }: Pick<Words, "t"> & { beside: boolean }) {
  return (
    <dialog id="writing-keys" class="wide" aria-labelledby="writing-keys-title">
      <form method="dialog">
        <h2 id="writing-keys-title">{t("editor.keys")}</h2>
        <p class="hint">{t("editor.keys-hint")}</p>
        <div class="writing-key-lists">
          {beside && (
            <dl>
              {(["source-done", "source-next"] as const).map((name) => (
                <div key={name}>
                  <dt>{t(`editor.key-${name}`)}</dt>
                  <dd>
                    <kbd dir="ltr">{BESIDE_KEYS[name]}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {SHOWN.map((names, index) => (
            <dl key={index}>
              {names.map((name) => (
                <KeyLine key={name} t={t} name={name} beside={beside} />
              ))}
            </dl>
          ))}
        </div>
        <div class="writing-choices">
          <button class="main">{t("editor.close")}</button>
        </div>
      </form>
    </dialog>
  );
}

function KeyLine({ t, name, beside }: Pick<Words, "t"> & { name: KeyName; beside: boolean }) {
  const typed = TYPED[name as keyof typeof TYPED];
  return (
    <div>
      <dt>{t(`editor.key-${name}`)}</dt>
      <dd>
        {!(beside && name === "insert") && <kbd dir="ltr">{keyInWords(KEYS[name])}</kbd>}
        {typed && (
          <>
            {" "}
            <kbd dir="ltr">{typed.trim()}</kbd>
          </>
        )}
      </dd>
    </div>
  );
}
