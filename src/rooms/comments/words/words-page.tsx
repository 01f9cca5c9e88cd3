// The newsroom's word lists: what is in them, a form for one more, and a box that says what a text would meet.

import type { Page } from "#platform/http";
import { type Language, LANGUAGE_TAGS, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Checked } from "../check-comment";
import { MarkedWords } from "../moderation/marked-words";
import { ModerationTabs } from "../moderation/moderation-tabs";
import { type ListedWord, WORD_KINDS, WORD_REACHES, type WordLanguage } from "./listed-word";

export interface WordsPageProps {
  readonly list: WordLanguage;
  readonly words: readonly ListedWord[];
  /** How many each list has. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether there are more behind the last one. */
  readonly more: boolean;
  readonly done: "added" | "removed" | null;
  /** What was refused, in words, with what was typed. */
  readonly refused?: { readonly sentence: string; readonly typed: TypedWord };
  readonly tried?: { readonly text: string; readonly checked: Checked };
  readonly t: Translate;
  readonly language: Language;
}

export interface TypedWord {
  readonly word: string;
  readonly kind: string;
  readonly reach: string;
}

const LISTS: readonly WordLanguage[] = ["", ...LANGUAGE_TAGS];

export function wordsPage(props: WordsPageProps): Page {
  const { t, done, refused } = props;
  return {
    title: t("comments.words-lists"),
    current: "comments",
    status: refused ? 422 : 200,
    body: (
      <div class="queue words">
        <h1>{t("comments.queue")}</h1>
        <ModerationTabs t={t} current="words" />
        {done && (
          <p class="notice" role="status">
            {t(`comments.words-done.${done}`)}
          </p>
        )}
        <p class="hint">{t("comments.words-about")}</p>
        <Try {...props} />
        <Lists {...props} />
        <AddForm {...props} />
        <Words {...props} />
      </div>
    ),
  };
}

const nameOf = (t: Translate, list: WordLanguage) =>
  list === "" ? t("comments.words-all") : LANGUAGES[list].name;
const addressOf = (list: WordLanguage, after = "") =>
  `${urls.commentWords()}?list=${list || "all"}${after && `&after=${encodeURIComponent(after)}`}`;

function Lists({ list, counts, t }: WordsPageProps) {
  return (
    <nav class="tabs" aria-label={t("comments.words-lists")}>
      {LISTS.map((other) => (
        <a
          href={addressOf(other)}
          lang={other || undefined}
          aria-current={other === list ? "page" : undefined}
        >
          {nameOf(t, other)}{" "}
          <bdi class="soft">{t("comments.words-count", { count: counts.get(other) ?? 0 })}</bdi>
        </a>
      ))}
    </nav>
  );
}

function AddForm({ list, refused, t }: WordsPageProps) {
  const typed = refused?.typed;
  return (
    <form class="narrow" method="post" action={urls.addCommentWord()}>
      <input type="hidden" name="language" value={list} />
      <label class="wide">
        <span>{t("comments.words-word")}</span>
        <input
          name="word"
          required
          dir="auto"
          autocomplete="off"
          value={typed?.word ?? ""}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? "word-fault" : undefined}
          autofocus={refused !== undefined}
        />
      </label>
      <label>
        <span>{t("comments.words-kind")}</span>
        <select name="kind">
          {WORD_KINDS.map((kind) => (
            <option value={kind} selected={kind === typed?.kind}>
              {t(`comments.words-kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("comments.words-reach")}</span>
        <select name="reach">
          {WORD_REACHES.map((reach) => (
            <option value={reach} selected={reach === typed?.reach}>
              {t(`comments.words-reach.${reach}`)}
            </option>
          ))}
        </select>
      </label>
      <button>{t("comments.words-add")}</button>
      {refused && (
        <p class="wrong" id="word-fault" role="alert">
          {refused.sentence}
        </p>
      )}
    </form>
  );
}

function Words({ words, list, more, t }: WordsPageProps) {
  if (words.length === 0) return <p class="empty">{t("comments.words-none")}</p>;
  return (
    <>
      <ul class="listed">
        {words.map(({ id, word, kind, reach }) => (
          <li>
            <b lang={list || undefined}>
              <bdi>{word}</bdi>
            </b>
            <span class={kind === "banned" ? "grave" : undefined}>{t(`comments.words-kind.${kind}`)}</span>
            <span class="soft">{t(`comments.words-reach.${reach}`)}</span>
            <form method="post" action={urls.removeCommentWord()}>
              <input type="hidden" name="id" value={id} />
              <input type="hidden" name="list" value={list} />
              <button class="quiet" aria-label={t("comments.words-remove-one", { word })}>
                {t("comments.words-remove")}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {more && (
        <p>
          <a href={addressOf(list, words.at(-1)?.key)}>{t("comments.words-more")}</a>
        </p>
      )}
    </>
  );
}

function Try({ tried, list, t }: WordsPageProps) {
  return (
    <section id="try" aria-labelledby="try-heading">
      <h2 id="try-heading">{t("comments.words-try")}</h2>
      <form method="post" action={urls.tryCommentWords()}>
        <input type="hidden" name="list" value={list} />
        <label>
          <span>{t("comments.words-try-text")}</span>
          <textarea name="text" rows={3} dir="auto" autofocus={tried !== undefined}>
            {tried?.text ?? ""}
          </textarea>
        </label>
        <button>{t("comments.words-try-do")}</button>
      </form>
      {tried && <Tried checked={tried.checked} t={t} />}
    </section>
  );
}

function Tried({ checked, t }: { checked: Checked; t: Translate }) {
  const { words, spans, reasons } = checked;
  if (reasons.length === 0) return <p role="status">{t("comments.words-try-free")}</p>;
  return (
    <div class="tried" role="status">
      <p>{t("comments.words-try-met")}</p>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li>{t(`comments.reason.${reason}`)}</li>
        ))}
      </ul>
      <div class="words">
        <MarkedWords words={words} spans={spans} reasonSays={(reason) => t(`comments.reason.${reason}`)} />
      </div>
    </div>
  );
}
