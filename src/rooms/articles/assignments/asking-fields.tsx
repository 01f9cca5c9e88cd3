// The fields of what is asked for: of a new plan, and of one that is changed.

import { LANGUAGES, type Translate } from "#platform/i18n";
import type { AssignmentChoices } from "./choices";
import type { TypedAsking } from "./typed-asking";

export interface AskingFieldsProps {
  readonly t: Translate;
  readonly typed: TypedAsking;
  readonly choices: AssignmentChoices;
  /** The paper's time zone, said beside the deadline. */
  readonly zone: string;
}

/** Title, brief, deadline, section, length, picture, urgency. */
export function AskingFields({ t, typed, choices, zone }: AskingFieldsProps) {
  return (
    <>
      <label>
        <span>{t("articles.assignment-title")}</span>
        <input name="title" value={typed.title} maxLength={200} dir="auto" autocomplete="off" required />
      </label>
      <label>
        <span>{t("articles.assignment-brief")}</span>
        <textarea name="brief" rows={4} maxLength={4000} dir="auto">
          {typed.brief}
        </textarea>
      </label>
      <div class="pair">
        <label>
          <span>{t("articles.deadline")}</span>
          <input type="datetime-local" name="due" value={typed.due} aria-describedby="due-zone" />
          <span class="hint" id="due-zone">
            {t("articles.deadline-zone", { zone })}
          </span>
        </label>
        <SectionField t={t} typed={typed} choices={choices} />
        <LengthField t={t} typed={typed} />
        <div>
          <WishFields t={t} typed={typed} />
        </div>
      </div>
    </>
  );
}

type Typing = Pick<AskingFieldsProps, "t" | "typed">;

export function LengthField({ t, typed }: Typing) {
  return (
    <label>
      <span>{t("articles.assignment-words")}</span>
      <input name="length" value={typed.length} inputMode="numeric" maxLength={7} autocomplete="off" />
    </label>
  );
}

/** Whether a picture is wanted, and whether it is urgent. */
export function WishFields({ t, typed }: Typing) {
  return (
    <>
      <label class="choice">
        <input type="checkbox" name="picture" value="yes" checked={typed.picture !== ""} />
        <span>{t("articles.assignment-picture")}</span>
      </label>
      <label class="choice">
        <input type="checkbox" name="urgent" value="yes" checked={typed.urgent !== ""} />
        <span>{t("articles.urgent")}</span>
      </label>
    </>
  );
}

export function SectionField({ t, typed, choices }: Pick<AskingFieldsProps, "t" | "typed" | "choices">) {
  return (
    <label>
      <span>{t("articles.section")}</span>
      <select name="section">
        <option value="">{t("articles.no-section")}</option>
        {choices.sections.map(({ id, label }) => (
          <option key={id} value={id} selected={String(id) === typed.section}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function PersonField({ t, typed, choices }: Pick<AskingFieldsProps, "t" | "typed" | "choices">) {
  return (
    <label>
      <span>{t("articles.assignment-for")}</span>
      <select name="person">
        <option value="">{t("articles.assignment-open-to-all")}</option>
        {choices.people.map(({ id, name }) => (
          <option key={id} value={id} selected={String(id) === typed.person}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function LanguageField({ t, typed, choices }: Pick<AskingFieldsProps, "t" | "typed" | "choices">) {
  if (choices.languages.length === 1)
    return <input type="hidden" name="language" value={choices.languages[0]} />;
  return (
    <label>
      <span>{t("articles.assignment-language")}</span>
      <select name="language">
        {choices.languages.map((tag) => (
          <option
            key={tag}
            value={tag}
            lang={tag}
            dir={LANGUAGES[tag].direction}
            selected={tag === typed.language}
          >
            {LANGUAGES[tag].name}
          </option>
        ))}
      </select>
    </label>
  );
}
