// What the desk's pages share: a line's words beside its state, a link to a story in its own direction, and the form that begins one.

import type { DeskLine } from "#articles/desk";
import { formatDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";

export interface Telling {
  readonly t: Translate;
  /** The person's language, in which dates are written. */
  readonly language: Language;
  readonly now: number;
  /** The paper's time zone, an IANA name. */
  readonly zone: string;
}

/** A headline in its own language and direction; words of the page where there is none. */
export function Headline({ t, language, headline }: { t: Translate; language: Language; headline: string }) {
  return headline ? (
    <span lang={language} dir={LANGUAGES[language].direction}>
      {headline}
    </span>
  ) : (
    <span class="soft">{t("newsroom.untitled")}</span>
  );
}

/** What is to be known of its state beside the word for it. */
export function Beside({ t, language, line, now, zone }: Telling & { line: DeskLine }) {
  const moment = (at: number) => formatDate(language, at, { kind: "moment", zone });
  const isPublic = line.state === "published";
  const said = [
    isPublic && line.changedSince && t("newsroom.changed-since"),
    isPublic && line.reviewAsked && t("newsroom.review-asked"),
    line.behind > 0 && t("editor.behind", { count: line.behind }),
    line.goesOutAt !== null && t("newsroom.goes-out", { moment: moment(line.goesOutAt) }),
    !isPublic &&
      line.goesOutAt === null &&
      line.embargoAt !== null &&
      line.embargoAt > now &&
      t("newsroom.embargoed", { moment: moment(line.embargoAt) }),
  ].filter((one) => one !== false);
  return said.length > 0 ? <span class="soft">{said.join(" · ")}</span> : null;
}

export function NewStoryForm({
  t,
  languages,
  language,
}: {
  t: Translate;
  /** Those in which this person may start a story. */
  languages: readonly Language[];
  language: Language;
}) {
  const first = languages.find((tag) => tag === language) ?? languages[0];
  if (!first) return null;
  return (
    <form class="in-line" method="post" action={urls.newStory()}>
      {languages.length > 1 ? (
        <select name="language" aria-label={t("newsroom.language-of-story")}>
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag} dir={LANGUAGES[tag].direction} selected={tag === first}>
              {LANGUAGES[tag].name}
            </option>
          ))}
        </select>
      ) : (
        <input type="hidden" name="language" value={first} />
      )}
      <button class="main">{t("newsroom.new-story")}</button>
      <button name="as" value="idea">
        {t("newsroom.new-idea")}
      </button>
    </form>
  );
}

/** The keys of a list: they need the script, which shows them. */
export function ListKeys({ t }: { t: Translate }) {
  const keys = { J: "next", K: "before", "↵": "open", "/": "search", "?": "help" };
  return (
    <details class="keys" id="list-keys" hidden>
      <summary>{t("newsroom.keys")}</summary>
      <dl>
        {Object.entries(keys).map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`newsroom.key-${does}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
