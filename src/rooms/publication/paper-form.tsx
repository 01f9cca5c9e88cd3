// The form of the paper itself: its names, languages, clock, accent and comment policy.

import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ACCENTS } from "./publication";
import type { TypedLanguage, TypedPaper } from "./settings-typed";

interface PaperFormProps {
  readonly t: Translate;
  readonly paper: TypedPaper;
  readonly wrong: string | null;
}

export function PaperForm({ t, paper, wrong }: PaperFormProps) {
  return (
    <form
      class="part"
      id="paper"
      method="post"
      action={`${urls.settings()}#paper`}
      aria-describedby={wrong ? "paper-wrong" : undefined}
    >
      <h2>{t("newsroom.settings-paper")}</h2>
      {wrong && (
        <p class="wrong" id="paper-wrong" role="alert">
          {wrong}
        </p>
      )}
      <LanguageTable t={t} paper={paper} />
      <div class="pair">
        <label>
          <span>{t("newsroom.settings-time-zone")}</span>
          <TimeZoneField value={paper.timeZone} />
        </label>
        <AccentField t={t} value={paper.accent} />
      </div>
      <Choice t={t} name="second-factor" checked={paper.secondFactor} />
      <Choice t={t} name="two-people" checked={paper.twoPeople} hinted />
      <Choice t={t} name="credit-due" checked={paper.creditDue} />
      <Choice t={t} name="mail-headlines" checked={paper.mailHeadlines} hinted />
      <Choice t={t} name="comment-likes" checked={paper.commentLikes} />
      <Choice t={t} name="reader-accounts" checked={paper.readerAccounts} />
      <Choice t={t} name="name-warning" checked={paper.nameWarning} hinted />
      <Choice t={t} name="comment-step-up" checked={paper.commentStepUp} hinted />
      <h3>{t("newsroom.settings-policy")}</h3>
      <p class="hint" id="policy-hint">
        {t("newsroom.settings-policy-hint")}
      </p>
      <div class="pair">
        {paper.languages.map(({ language, policy }) => (
          <label key={language}>
            <OwnName language={language} />
            <textarea
              name={`policy-${language}`}
              rows={7}
              lang={language}
              dir={LANGUAGES[language].direction}
              aria-describedby="policy-hint"
            >
              {policy}
            </textarea>
          </label>
        ))}
      </div>
      <button class="main">{t("newsroom.settings-save")}</button>
    </form>
  );
}

interface ChoiceProps {
  readonly t: Translate;
  /** Of the field; its words are called after it. */
  readonly name: string;
  readonly checked: boolean;
  /** Whether more is said under it. */
  readonly hinted?: true;
}

function Choice({ t, name, checked, hinted }: ChoiceProps) {
  const hint = `${name}-hint`;
  return (
    <>
      <label class="choice">
        <input type="checkbox" name={name} value="yes" checked={checked} aria-describedby={hinted && hint} />
        <span>{t(`newsroom.settings-${name}`)}</span>
      </label>
      {hinted && (
        <p class="hint" id={hint}>
          {t(`newsroom.settings-${hint}`)}
        </p>
      )}
    </>
  );
}

function LanguageTable({ t, paper }: Pick<PaperFormProps, "t" | "paper">) {
  return (
    <table class="languages">
      <thead>
        <tr>
          <th scope="col">{t("newsroom.settings-language")}</th>
          <th scope="col">{t("newsroom.settings-masthead")}</th>
          <th scope="col">{t("newsroom.settings-place")}</th>
          <th scope="col">{t("newsroom.settings-default")}</th>
        </tr>
      </thead>
      <tbody>
        {paper.languages.map((one, index) => (
          <LanguageRow key={one.language} t={t} paper={paper} one={one} place={index + 1} />
        ))}
      </tbody>
    </table>
  );
}

function LanguageRow({
  t,
  paper,
  one,
  place,
}: Pick<PaperFormProps, "t" | "paper"> & {
  one: TypedLanguage;
  place: number;
}) {
  const { language } = one;
  const own = LANGUAGES[language];
  return (
    <tr>
      <th scope="row">
        <label class="choice">
          <input type="checkbox" name={`offered-${language}`} value="yes" checked={one.offered} />
          <OwnName language={language} />
        </label>
      </th>
      <td>
        <input
          name={`masthead-${language}`}
          value={one.masthead}
          maxLength={80}
          lang={language}
          dir={own.direction}
          aria-label={t("newsroom.settings-masthead-in", {
            language: own.name,
          })}
        />
      </td>
      <td data-says={t("newsroom.settings-place")}>
        <select
          name={`place-${language}`}
          aria-label={t("newsroom.settings-place-of", { language: own.name })}
        >
          {paper.languages.map((_, index) => (
            <option key={index} value={index + 1} selected={index + 1 === place}>
              {t("newsroom.settings-number", { number: index + 1 })}
            </option>
          ))}
        </select>
      </td>
      <td data-says={t("newsroom.settings-default")}>
        <input
          type="radio"
          name="default"
          value={language}
          checked={paper.defaultLanguage === language}
          aria-label={t("newsroom.settings-default-is", { language: own.name })}
        />
      </td>
    </tr>
  );
}

function OwnName({ language }: { language: Language }) {
  const { name, direction } = LANGUAGES[language];
  return (
    <span lang={language} dir={direction}>
      {name}
    </span>
  );
}

/** Zones by region. Their names are English everywhere: they are what every other machine calls them. */
function TimeZoneField({ value }: { value: string }) {
  const zones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), value])].filter(Boolean).sort();
  const regions = Map.groupBy(zones, (zone) => (zone.includes("/") ? (zone.split("/")[0] ?? "") : ""));
  const choices = (names: readonly string[]) =>
    names.map((zone) => (
      <option key={zone} value={zone} selected={zone === value}>
        {zone.replaceAll("_", " ")}
      </option>
    ));
  return (
    <select name="time-zone" dir="ltr">
      {[...regions].map(([region, names]) =>
        region ? (
          <optgroup key={region} label={region}>
            {choices(names)}
          </optgroup>
        ) : (
          choices(names)
        ),
      )}
    </select>
  );
}

function AccentField({ t, value }: { t: Translate; value: string }) {
  return (
    <fieldset>
      <legend>{t("newsroom.settings-accent")}</legend>
      <div class="accents">
        {ACCENTS.map((accent) => (
          <label key={accent} class="choice">
            <input type="radio" name="accent" value={accent} checked={accent === value} />
            <span class={`swatch swatch-${accent}`} aria-hidden="true" />
            <span>{t(`newsroom.settings-accent-${accent}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
