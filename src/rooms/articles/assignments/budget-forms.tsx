// The budget's two forms: one line that plans a story, and what the list is narrowed to.

import { urls } from "#urls";
import { LanguageFilter } from "../desk/language-filter";
import { LanguageField, LengthField, PersonField, SectionField, WishFields } from "./asking-fields";
import type { BudgetPageProps } from "./budget-page";

export function PlanForm(props: BudgetPageProps) {
  const { t, typed, wrong, choices, zone } = props;
  if (choices.languages.length === 0) return null;
  return (
    <form class="plan" id="plan" method="post" action={`${urls.budget()}#plan`}>
      {wrong && (
        <p class="wrong" id="plan-wrong" role="alert">
          {wrong}
        </p>
      )}
      <input type="hidden" name="story" value={typed.story} />
      <label class="wide">
        <span>{t("articles.plan-title")}</span>
        <input
          name="title"
          value={typed.title}
          maxLength={200}
          dir="auto"
          autocomplete="off"
          required
          aria-describedby={wrong ? "plan-wrong" : undefined}
        />
      </label>
      <LanguageField t={t} typed={typed} choices={choices} />
      <SectionField t={t} typed={typed} choices={choices} />
      <PersonField t={t} typed={typed} choices={choices} />
      <label>
        <span>{t("articles.deadline")}</span>
        <input
          type="datetime-local"
          name="due"
          value={typed.due}
          title={t("articles.deadline-zone", { zone })}
        />
      </label>
      <button class="main">{t("articles.assignment-plan")}</button>
      <details class="wide" open={wrong !== null && Boolean(typed.brief || typed.length)}>
        <summary>{t("articles.plan-more")}</summary>
        <label>
          <span>{t("articles.assignment-brief")}</span>
          <textarea name="brief" rows={2} maxLength={4000} dir="auto">
            {typed.brief}
          </textarea>
        </label>
        <div class="buttons">
          <LengthField t={t} typed={typed} />
          <WishFields t={t} typed={typed} />
        </div>
      </details>
    </form>
  );
}

/** By a form of its own: a choice stands in the address and can be sent to a colleague. */
export function BudgetFilters({ t, filter, choices }: BudgetPageProps) {
  const isNarrow = filter.language !== null || filter.section !== null || filter.owner !== "";
  return (
    <details class="further" open={isNarrow}>
      <summary>{t("articles.narrow")}</summary>
      <form class="narrow" method="get" action={urls.budget()}>
        {filter.from && <input type="hidden" name="from" value={filter.from} />}
        <LanguageFilter t={t} languages={choices.languages} chosen={filter.language} />
        <label>
          <span>{t("articles.section")}</span>
          <select name="section">
            <option value="">{t("articles.all-sections")}</option>
            {choices.sections.map(({ id, label }) => (
              <option key={id} value={id} selected={id === filter.section}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("articles.assignment-for")}</span>
          <select name="owner">
            <option value="">{t("articles.all-people")}</option>
            <option value="me" selected={filter.owner === "me"}>
              {t("articles.assignment-you")}
            </option>
            <option value="open" selected={filter.owner === "open"}>
              {t("articles.assignment-nobody")}
            </option>
            {choices.owners.map(({ id, name }) => (
              <option key={id} value={id} selected={String(id) === filter.owner}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button>{t("articles.show")}</button>
      </form>
    </details>
  );
}
