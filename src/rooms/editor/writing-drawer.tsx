// Everything of an article that is not its text: section, bylines, topics, and the picture at its head.

import type { Finding } from "#articles/manuscript";
import type { Translate } from "#platform/i18n";
import type { ArticleState } from "#articles";
import type { Manuscript } from "./manuscript";
import { type Versions, VersionsPanel } from "./versions";
import { WritingChecks } from "./writing-checks";
import type { WritingChoices } from "./writing-data";
import { WritingNames } from "./writing-names";
import type { WritingNaming } from "./writing-naming";
import { WritingNotes } from "./writing-notes";

export interface WritingDrawerProps {
  language: string;
  direction: "ltr" | "rtl";
  article: { id: number; state: ArticleState; manuscript: Manuscript };
  versions: Versions;
  beside: unknown;
  choices: WritingChoices;
  findings: readonly Finding[];
  naming?: WritingNaming;
  t: Translate;
}

function Section({ article, choices, language, t }: WritingDrawerProps) {
  return (
    <label>
      <span>{t("editor.section")}</span>
      <select id="writing-section" lang={language} autocomplete="off">
        <option value="" selected={article.manuscript.section === null}>
          {t("editor.section-none")}
        </option>
        {choices.sections.map(({ id, label }) => (
          <option key={id} value={id} selected={id === article.manuscript.section}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function Bylines({ choices, direction, language, t }: WritingDrawerProps) {
  return (
    <div class="writing-names">
      <label for="writing-byline-add">{t("editor.bylines")}</label>
      <ol id="writing-bylines" lang={language} />
      <div class="writing-add">
        <select id="writing-byline-add" lang={language} autocomplete="off">
          <option value="">{t("editor.byline-choose")}</option>
          {choices.bylines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" id="writing-byline-set" aria-label={t("editor.byline-add")}>
          {t("editor.add")}
        </button>
      </div>
      <label for="writing-byline-new">{t("editor.byline-new")}</label>
      <div class="writing-add">
        <input
          id="writing-byline-new"
          lang={language}
          dir={direction}
          value={choices.newByline}
          maxLength={200}
          autocomplete="off"
          enterkeyhint="done"
          aria-describedby="writing-byline-said"
        />
        <button type="button" id="writing-byline-make" aria-label={t("editor.byline-new-add")}>
          {t("editor.add")}
        </button>
      </div>
      <label class="choice">
        <input type="checkbox" id="writing-byline-withheld" autocomplete="off" />
        <span>{t("editor.byline-new-withheld")}</span>
      </label>
      <p class="hint trouble" id="writing-byline-said" role="status" />
    </div>
  );
}

function Topics({ choices, direction, language, t }: WritingDrawerProps) {
  return (
    <div class="writing-names">
      <label for="writing-topic-add">{t("editor.topics")}</label>
      <ul id="writing-topics" lang={language} />
      <div class="writing-add">
        <input
          id="writing-topic-add"
          lang={language}
          dir={direction}
          list="writing-topic-names"
          maxLength={100}
          autocomplete="off"
          enterkeyhint="done"
        />
        <button type="button" id="writing-topic-set" aria-label={t("editor.topic-add")}>
          {t("editor.add")}
        </button>
      </div>
      <datalist id="writing-topic-names">
        {choices.topics.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

function LeadPicture({ language, direction, t }: WritingDrawerProps) {
  const words = {
    lang: language,
    dir: direction,
    autocomplete: "off",
  } as const;
  return (
    <fieldset class="writing-lead">
      <legend>{t("editor.lead-picture")}</legend>
      <div id="writing-lead-image" />
      <button type="button" id="writing-lead-choose">
        {t("editor.lead-choose")}
      </button>
      <div id="writing-lead-words" class="writing-fields" hidden>
        <label>
          <span>{t("editor.picture-alt")}</span>
          <textarea
            id="writing-lead-alt"
            rows={2}
            maxLength={1000}
            aria-describedby="writing-lead-hint"
            {...words}
          />
        </label>
        <p class="hint" id="writing-lead-hint">
          {t("editor.picture-alt-hint")}
        </p>
        <p class="hint trouble" id="writing-lead-same" hidden>
          {t("editor.picture-alt-same")}
        </p>
        <label>
          <span>{t("editor.picture-caption")}</span>
          <textarea id="writing-lead-caption" rows={2} maxLength={2000} {...words} />
        </label>
        <label>
          <span>{t("editor.picture-credit")}</span>
          <input id="writing-lead-credit" maxLength={500} {...words} />
        </label>
        <a id="writing-lead-page" target="_blank" hidden>
          {t("editor.picture-page")}
        </a>
        <div class="picture-acts">
          <button type="button" class="quiet" id="writing-lead-another">
            {t("editor.lead-another")}
          </button>
          <button type="button" class="quiet" id="writing-lead-remove">
            {t("editor.picture-remove")}
          </button>
        </div>
      </div>
    </fieldset>
  );
}

function Aside({ direction, language, t }: WritingDrawerProps) {
  return (
    <section class="writing-aside" id="writing-aside" hidden aria-labelledby="writing-aside-title">
      <h2 id="writing-aside-title">{t("editor.aside")}</h2>
      <p class="hint">{t("editor.aside-hint")}</p>
      <textarea
        id="writing-aside-text"
        readOnly
        rows={8}
        lang={language}
        dir={direction}
        aria-labelledby="writing-aside-title"
      />
      <div class="picture-acts">
        <button type="button" class="quiet" id="writing-aside-copy">
          {t("editor.copy")}
        </button>
        <button type="button" class="quiet" id="writing-aside-throw">
          {t("editor.throw-away")}
        </button>
      </div>
    </section>
  );
}

/** At the inline end where there is room, below the text on a phone. */
export function WritingDrawer(props: WritingDrawerProps) {
  return (
    <aside class="writing-drawer" id="writing-drawer" aria-label={props.t("editor.drawer")} tabIndex={-1}>
      <Aside {...props} />
      <WritingNotes t={props.t} article={props.article} />
      <VersionsPanel {...props} />
      <Section {...props} />
      {props.beside !== null && <div class="source" data-source="~bylines" />}
      <Bylines {...props} />
      <Topics {...props} />
      {props.beside !== null && <div class="source" data-source="~picture" />}
      <LeadPicture {...props} />
      {props.naming && <WritingNames {...props} naming={props.naming} />}
      <WritingChecks t={props.t} findings={props.findings} />
    </aside>
  );
}
