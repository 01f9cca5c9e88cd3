// Pages of a reader's account: signing in and up, and what is theirs. Made for one reader, and never held.

import type { Page } from "#platform/http";
import { formatDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { CommentWords } from "../comment-words";
import { noticePage } from "../notice-page";
import { ThreadStyle } from "../thread/thread-style";
import type { Written } from "./account-queries";

/** As for the newsroom; a form that is sent back says so by itself. */
const LEAST = 15;

interface Said {
  readonly t: Translate;
  readonly language: Language;
}

export interface EntranceProps extends Said {
  /** Whether the paper offers new accounts. */
  readonly offered: boolean;
  readonly name?: string;
  readonly wrong?: string | null;
  readonly status?: number;
}

export function signInPage(props: EntranceProps): Page {
  const { t, language, offered, status = 200 } = props;
  return noticePage({
    title: t("comments.account-sign-in"),
    status,
    says: offered && (
      <p>
        <a href={urls.readerSignUp(language)}>{t("comments.account-sign-up")}</a>
      </p>
    ),
    under: (
      <form class="write" method="post" action={urls.readerSignIn(language)}>
        <Fields {...props} password="current-password" />
        <button class="main">{t("comments.account-sign-in")}</button>
      </form>
    ),
  });
}

export function signUpPage(props: EntranceProps): Page {
  const { t, language, status = 200 } = props;
  return noticePage({
    title: t("comments.account-sign-up"),
    status,
    says: (
      <>
        <p>{t("comments.account-what")}</p>
        <p>{t("comments.account-lost")}</p>
      </>
    ),
    under: (
      <form class="write" method="post" action={urls.readerSignUp(language)}>
        <Fields {...props} password="new-password" />
        <p class="hint">{t("comments.name-warning")}</p>
        <button class="main">{t("comments.account-sign-up")}</button>
      </form>
    ),
  });
}

function Fields({
  t,
  name = "",
  wrong = null,
  password,
}: EntranceProps & { password: "current-password" | "new-password" }) {
  return (
    <>
      <p id="account-wrong" class="fault" role={wrong ? "alert" : undefined}>
        {wrong}
      </p>
      <label for="account-name">{t("comments.account-name")}</label>{" "}
      <input
        id="account-name"
        name="name"
        value={name}
        autocomplete="username"
        dir="auto"
        required
        aria-describedby="account-wrong"
      />
      <label for="account-password">{t("comments.account-password")}</label>{" "}
      <input
        id="account-password"
        name="password"
        type="password"
        autocomplete={password}
        dir="ltr"
        required
        aria-describedby="account-wrong account-rule"
      />
      <p class="hint" id="account-rule">
        {password === "new-password" && t("comments.account-password-rule", { least: LEAST })}
      </p>
    </>
  );
}

export interface AccountPageProps extends Said {
  readonly name: string;
  readonly written: readonly (Written & { readonly link: string })[];
  /** Where older ones begin; null on the last page. */
  readonly next: number | null;
  readonly zone: string;
  readonly wrong?: string | null;
}

export function accountPage(props: AccountPageProps): Page {
  const { t, language, name, wrong = null } = props;
  return noticePage({
    title: t("comments.account"),
    status: wrong ? 422 : 200,
    head: <ThreadStyle />,
    says: (
      <>
        <p>
          {t("comments.account-as")} <bdi>{name}</bdi>
        </p>
        <p>{t("comments.account-carries")}</p>
        <form method="post" action={urls.readerSignOut(language)}>
          <button>{t("comments.account-sign-out")}</button>
        </form>
        <p>
          <a href={urls.readerExport(language)} download>
            {t("comments.account-export")}
          </a>
        </p>
        <details open={wrong !== null}>
          <summary>{t("comments.account-erase")}</summary>
          <EraseForm {...props} />
        </details>
      </>
    ),
    under: <WrittenList {...props} />,
  });
}

function EraseForm({ t, language, wrong = null }: AccountPageProps) {
  return (
    <form class="write" method="post" action={urls.readerErase(language)}>
      <p>{t("comments.account-erase-what")}</p>
      <p>
        <label class="choice">
          <input type="checkbox" name="comments" value="yes" /> {t("comments.account-erase-comments")}
        </label>
      </p>
      <label for="erase-password">{t("comments.account-password")}</label>{" "}
      <input
        id="erase-password"
        name="password"
        type="password"
        autocomplete="current-password"
        dir="ltr"
        required
        aria-describedby="erase-wrong"
      />
      <p id="erase-wrong" class="fault" role={wrong ? "alert" : undefined}>
        {wrong}
      </p>
      <button class="main">{t("comments.account-erase")}</button>
    </form>
  );
}

function WrittenList({ t, language, written, next, zone }: AccountPageProps) {
  return (
    <section id="comments">
      <h2>{t("comments.account-comments")}</h2>
      {written.length === 0 && <p>{t("comments.account-none")}</p>}
      <ol class="thread">
        {written.map(({ publicId, words, state, createdAt, about, link }) => (
          <li id={`c-${publicId}`}>
            <article class="comment">
              <header>
                <b>{t(`comments.state.${state}`)}</b>{" "}
                <time dateTime={new Date(createdAt).toISOString()}>
                  {formatDate(language, createdAt, { kind: "moment", zone })}
                </time>
              </header>
              <CommentWords words={words} />
              {about && (
                <p>
                  {t("comments.about")}{" "}
                  <a href={urls.article(about.address)} dir="auto">
                    {about.headline}
                  </a>
                </p>
              )}
              {about && (
                <p class="acts">
                  <a href={urls.held(about.address, link)}>{t("comments.account-change")}</a>
                </p>
              )}
            </article>
          </li>
        ))}
      </ol>
      {next !== null && (
        <p>
          <a href={`${urls.readerAccount(language)}?before=${next}`}>{t("comments.account-older")}</a>
        </p>
      )}
    </section>
  );
}

export function erasedPage({ t, language }: Said): Page {
  return noticePage({
    title: t("comments.account-erased"),
    role: "status",
    says: (
      <>
        <p>{t("comments.account-erased-what")}</p>
        <p>
          <a href={urls.front(language)}>{t("comments.forgotten-on")}</a>
        </p>
      </>
    ),
  });
}
