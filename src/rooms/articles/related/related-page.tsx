// The related stories of an article, picked by hand: in their order, and two ways to find one more.

import { LANGUAGES, type Language, type Translate } from "#platform/i18n";
import { ToldLines } from "#platform/ui";
import { urls } from "#urls";
import type { ArticleState } from "../states";
import type { Pick } from "./pick-queries";
import { MOST_PICKED, type Placing } from "./picks";

export interface FoundToPick {
  readonly id: number;
  readonly headline: string;
  readonly state: ArticleState;
}

export interface RelatedPageProps {
  readonly t: Translate;
  readonly article: { readonly id: number; readonly headline: string; readonly language: Language };
  readonly picks: readonly Pick[];
  /** What was looked for, and what was found; null before anything was. */
  readonly words: string;
  readonly found: readonly FoundToPick[] | null;
  /** An address that was typed and not understood. */
  readonly address: string;
  readonly done: string | null;
  readonly wrong: string | null;
}

export function RelatedPage(props: RelatedPageProps) {
  const { t, article, picks, done, wrong } = props;
  const isFull = picks.length >= MOST_PICKED;
  return (
    <div class="names settings">
      <header>
        <p>
          <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        </p>
        <h1>{t("articles.related")}</h1>
        <p>
          <Headline t={t} {...article} />
        </p>
        <p class="hint">{t("articles.related-lead", { most: MOST_PICKED })}</p>
      </header>
      <ToldLines done={done} wrong={wrong} />
      <section class="part" aria-labelledby="picked">
        <h2 id="picked">{t("articles.related-picked")}</h2>
        {picks.length === 0 && <p>{t("articles.related-none")}</p>}
        <ol class="held">
          {picks.map((pick, index) => (
            <Picked
              key={pick.id}
              t={t}
              article={article.id}
              pick={pick}
              placings={[
                ...(index > 0 ? (["up"] as const) : []),
                ...(index < picks.length - 1 ? (["down"] as const) : []),
                "out",
              ]}
            />
          ))}
        </ol>
      </section>
      {isFull ? <p>{t("articles.related-most", { most: MOST_PICKED })}</p> : <Finding {...props} />}
    </div>
  );
}

interface HeadlineProps {
  readonly t: Translate;
  readonly headline: string | null;
  readonly language: Language;
}

function Headline({ t, headline, language }: HeadlineProps) {
  if (!headline) return t(headline === null ? "articles.related-unseen" : "articles.untitled");
  return (
    <span lang={language} dir={LANGUAGES[language].direction}>
      {headline}
    </span>
  );
}

interface PickedProps {
  readonly t: Translate;
  readonly article: number;
  readonly pick: Pick;
  readonly placings: readonly Placing[];
}

function Picked({ t, article, pick, placings }: PickedProps) {
  const title = pick.headline || t(pick.headline === null ? "articles.related-unseen" : "articles.untitled");
  return (
    <li>
      <div>
        {pick.headline === null ? (
          <Headline t={t} {...pick} />
        ) : (
          <a href={urls.write(pick.id)}>
            <Headline t={t} {...pick} />
          </a>
        )}{" "}
        <span class="soft">
          {t(`editor.state-${pick.state}`)}
          {!pick.isShown && ` · ${t("articles.related-hidden")}`}
        </span>
      </div>
      <form class="buttons" method="post" action={urls.relatedStories(article)}>
        <input type="hidden" name="related" value={pick.id} />
        {placings.map((placing) => (
          <button
            key={placing}
            name="act"
            value={placing}
            class={placing === "out" ? "quiet" : undefined}
            aria-label={t("articles.related-act", { what: t(`articles.related-${placing}`), title })}
          >
            {t(`articles.related-${placing}`)}
          </button>
        ))}
      </form>
    </li>
  );
}

function Finding({ t, article, picks, words, found, address }: RelatedPageProps) {
  const here = urls.relatedStories(article.id);
  return (
    <section class="part" id="find" aria-labelledby="find-title">
      <h2 id="find-title">{t("articles.related-find")}</h2>
      <form class="in-line" method="get" action={`${here}#find`} role="search">
        <label>
          <span class="unseen">{t("articles.related-words")}</span>
          <input
            type="search"
            name="q"
            value={words}
            dir="auto"
            placeholder={t("articles.related-words")}
            autocomplete="off"
          />
        </label>
        <button>{t("articles.related-look")}</button>
      </form>
      {found?.length === 0 && <p role="status">{t("articles.related-nothing")}</p>}
      {found && found.length > 0 && (
        <ul class="held">
          {found.map(({ id, headline, state }) => (
            <li key={id}>
              <div>
                <Headline t={t} headline={headline} language={article.language} />{" "}
                <span class="soft">{t(`editor.state-${state}`)}</span>
              </div>
              {picks.some((pick) => pick.id === id) ? (
                <span class="soft">{t("articles.related-already")}</span>
              ) : (
                <form method="post" action={here}>
                  <input type="hidden" name="related" value={id} />
                  <button
                    name="act"
                    value="pick"
                    aria-label={t("articles.related-act", {
                      what: t("articles.related-pick"),
                      title: headline,
                    })}
                  >
                    {t("articles.related-pick")}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      <form class="in-line" method="post" action={here}>
        <label>
          <span>{t("articles.related-address")}</span>
          <input name="address" value={address} dir="ltr" autocomplete="off" />
        </label>
        <button name="act" value="pick">
          {t("articles.related-pick")}
        </button>
      </form>
    </section>
  );
}
