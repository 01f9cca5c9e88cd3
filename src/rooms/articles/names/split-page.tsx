// Choosing what belongs to somebody else: stories of a topic or a byline, words of a speaker.

import type { Told } from "#platform/ui";
import type { ComponentChildren } from "preact";
import { mainName, NameIn, type NamesByLanguage, NamesFrame } from "#people";
import { type Language, LANGUAGES, type Translate } from "#platform/i18n";

export interface SplitLine {
  readonly id: number;
  readonly language: Language;
  /** A headline, or the words that were said. */
  readonly words: string;
  /** When, as what, in which story. */
  readonly beside: ComponentChildren;
}

export interface SplitPageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly current: "bylines" | "topics" | "speakers";
  readonly names: NamesByLanguage;
  /** The page of what is split. */
  readonly back: string;
  readonly action: string;
  readonly lead: string;
  readonly lines: readonly SplitLine[];
  readonly chosen: readonly number[];
  /** The address of the rest of the list. */
  readonly more: string | null;
  /** Under which name the chosen ones go on; in each language that can be needed. */
  readonly fields: readonly { readonly language: Language; readonly value: string }[];
  readonly says: string;
  /** Others that there are already, to choose from. */
  readonly others?: readonly { readonly id: number; readonly says: string }[];
}

export function SplitPage(props: SplitPageProps) {
  const { t, language, names, lines, more } = props;
  const main = mainName(names, language);
  return (
    <NamesFrame {...props} title={main && <NameIn {...main} />}>
      <header>
        <p>
          <a href={props.back}>{t("names.back")}</a>
        </p>
        <h2>{t("names.split")}</h2>
        <p class="hint">{props.lead}</p>
      </header>
      {lines.length === 0 ? (
        <p>{t("names.split-nothing")}</p>
      ) : (
        <form method="post" action={props.action}>
          <fieldset class="split">
            <legend class="unseen">{t("names.split-which")}</legend>
            {lines.map((line) => (
              <Line key={line.id} line={line} chosen={props.chosen.includes(line.id)} />
            ))}
          </fieldset>
          {more && (
            <p>
              <a href={more}>{t("names.more")}</a>
            </p>
          )}
          <Into {...props} />
          <button class="main">{t("names.split-do")}</button>
        </form>
      )}
    </NamesFrame>
  );
}

function Line({ line, chosen }: { line: SplitLine; chosen: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name={`of-${line.id}`} value="yes" checked={chosen} />
      <span>
        <span class="words" lang={line.language} dir={LANGUAGES[line.language].direction}>
          {line.words}
        </span>
        <span class="soft">{line.beside}</span>
      </span>
    </label>
  );
}

function Into({ t, fields, says, others = [] }: SplitPageProps) {
  return (
    <fieldset class="part">
      <legend>{says}</legend>
      {others.length > 0 && (
        <label>
          <span>{t("names.split-other")}</span>
          <select name="into">
            <option value="">{t("names.split-new")}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.says}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="pair">
        {fields.map(({ language, value }) => (
          <label key={language}>
            <span lang={language} dir={LANGUAGES[language].direction}>
              {LANGUAGES[language].name}
            </span>
            <input
              name={`name-${language}`}
              value={value}
              maxLength={200}
              lang={language}
              dir={LANGUAGES[language].direction}
              autocomplete="off"
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The ids that were ticked. */
export function chosenIn(fields: Readonly<Record<string, string>>): number[] {
  return Object.keys(fields).flatMap((name) => {
    const id = /^of-(\d{1,15})$/.exec(name)?.[1];
    return id ? [Number(id)] : [];
  });
}
