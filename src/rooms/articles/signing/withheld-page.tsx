// The page of withheld names: over which stories they stand, and the one place where somebody may look who it is.

import { NameIn, NamesFrame } from "#people";
import { isLanguage, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import type { Told } from "#platform/ui";
import { urls } from "#urls";
import type { KnownAs } from "./look-behind";
import type { WithheldLine } from "./withheld-queries";

export interface WithheldPageProps extends Told {
  readonly t: Translate;
  readonly language: Language;
  readonly role: string;
  readonly lines: readonly WithheldLine[];
  readonly more: string | null;
  /** Who was looked up just now; names are null where nobody wrote them down. */
  readonly looked: { readonly byline: number; readonly names: KnownAs | null } | null;
}

export function WithheldPage(props: WithheldPageProps) {
  const { t, lines, more } = props;
  return (
    <NamesFrame {...props} current="withheld">
      <p class="hint">{t("names.withheld-hint")}</p>
      {lines.length === 0 && <p>{t("names.no-withheld")}</p>}
      <ul class="held">
        {lines.map((line) => (
          <Line key={line.byline} {...props} line={line} />
        ))}
      </ul>
      {more && (
        <p>
          <a href={more}>{t("names.more")}</a>
        </p>
      )}
    </NamesFrame>
  );
}

function Line({ t, line, looked }: WithheldPageProps & { line: WithheldLine }) {
  const seen = looked?.byline === line.byline ? looked : null;
  return (
    <li id={`byline-${line.byline}`}>
      <div>
        {seen && <Seen t={t} names={seen.names} />}
        {line.stories.length === 0 && <p class="soft">{t("names.over-nothing")}</p>}
        {line.stories.map(({ id, language, headline }) => (
          <p key={id}>
            <a href={urls.write(id)} lang={language} dir={LANGUAGES[language].direction}>
              {headline || t("editor.untitled")}
            </a>
          </p>
        ))}
        {line.others > 0 && <p class="soft">{t("names.other-stories", { count: line.others })}</p>}
        <p class="soft">{t(line.inOneStory ? "names.withheld-once" : "names.withheld-always")}</p>
      </div>
      <div class="buttons">
        {!seen && (
          <form method="post" action={`${urls.withheldByline(line.byline)}#byline-${line.byline}`}>
            <button name="act" value="look">
              {t("names.look-behind")}
            </button>
          </form>
        )}
        <NameAgain t={t} line={line} />
      </div>
    </li>
  );
}

/** Danger, asked about once. */
function NameAgain({ t, line }: { t: Translate; line: WithheldLine }) {
  return (
    <details>
      <summary>{t("names.name-again")}…</summary>
      <form method="post" action={urls.withheldByline(line.byline)}>
        <p>{t("names.name-again-does")}</p>
        <label class="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{t("names.name-again-sure")}</span>
        </label>
        <button name="act" value="name" class="danger">
          {t("names.name-again")}
        </button>
      </form>
    </details>
  );
}

function Seen({ t, names }: { t: Translate; names: KnownAs | null }) {
  const known = Object.entries(names ?? {}).flatMap(([language, name]) =>
    isLanguage(language) && name ? [{ language, name: name.name }] : [],
  );
  if (known.length === 0) return <p>{t("names.nobody-known")}</p>;
  return (
    <p role="status">
      <b>
        {known.map((one, index) => (
          <>
            {index > 0 && " · "}
            <NameIn key={one.language} {...one} />
          </>
        ))}
      </b>
    </p>
  );
}
