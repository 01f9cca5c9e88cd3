// What may be done with an assignment: one button for what comes next, the rest behind words that name it.

import { LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { AskingFields, LanguageField, PersonField, SectionField } from "./asking-fields";
import type { AssignmentPageProps } from "./assignment-page";
import { NOTHING_TYPED } from "./typed-asking";

export function AssignmentForms(props: AssignmentPageProps) {
  const { t, assignment, assigns } = props;
  const { id, state, mine, article, askedByMe } = assignment;
  const undelivered = state === "open" || state === "taken";
  const atWork = undelivered || state === "delivered";
  const manages = assigns || askedByMe;
  return (
    <div class="doings">
      <div class="buttons">
        {undelivered && (state === "open" || (mine && article === null)) && (
          <form method="post" action={urls.takeAssignment(id)}>
            <button class="main">
              {t(state === "open" ? "articles.assignment-take" : "articles.assignment-begin")}
            </button>
          </form>
        )}
        {article !== null && (
          <a class="button" href={urls.write(article)}>
            {t("articles.assignment-open-story")}
          </a>
        )}
      </div>
      {state === "taken" && (mine || assigns) && (
        <ReasonForm {...props} form="give-back" action={urls.giveBackAssignment(id)} />
      )}
      {undelivered && assigns && <AssignForm {...props} />}
      {atWork && manages && <ChangeForm {...props} />}
      {atWork && manages && <ReasonForm {...props} form="cancel" action={urls.cancelAssignment(id)} />}
      {props.free.length > 0 && <LanguageForm {...props} />}
    </div>
  );
}

function ReasonForm({
  t,
  refused,
  form,
  action,
}: AssignmentPageProps & { form: "give-back" | "cancel"; action: string }) {
  return (
    <details open={refused?.form === form}>
      <summary>{t(`articles.assignment-${form}`)}</summary>
      <form method="post" action={action}>
        <p class="hint">{t(`articles.assignment-${form}-does`)}</p>
        <label>
          <span>{t("articles.assignment-why")}</span>
          <textarea name="reason" rows={2} maxLength={2000} dir="auto" required>
            {refused?.form === form ? refused.reason : ""}
          </textarea>
        </label>
        <button class={form === "cancel" ? "danger" : undefined}>{t(`articles.assignment-${form}`)}</button>
      </form>
    </details>
  );
}

function AssignForm({ t, assignment, choices, refused }: AssignmentPageProps) {
  const typed = { ...NOTHING_TYPED, person: String(assignment.person?.id ?? "") };
  return (
    <details open={refused?.form === "assign"}>
      <summary>{t("articles.assignment-assign")}</summary>
      <form class="in-line" method="post" action={urls.assignPerson(assignment.id)}>
        <PersonField t={t} typed={typed} choices={choices} />
        <button>{t("articles.assignment-assign")}</button>
      </form>
    </details>
  );
}

function ChangeForm({ t, assignment, typed, choices, zone, refused }: AssignmentPageProps) {
  return (
    <details open={refused?.form === "change"}>
      <summary>{t("articles.assignment-change")}</summary>
      <form method="post" action={urls.changeAssignment(assignment.id)}>
        <AskingFields t={t} typed={typed} choices={choices} zone={zone} />
        <button class="main">{t("articles.save")}</button>
      </form>
    </details>
  );
}

/** The same story once more, for whoever writes the other language. */
function LanguageForm({ t, assignment, choices, free, refused }: AssignmentPageProps) {
  const typed = {
    ...NOTHING_TYPED,
    section: String(assignment.section ?? ""),
    language: free[0] ?? "",
  };
  return (
    <details open={refused?.form === "language"}>
      <summary>{t("articles.assignment-another-language")}</summary>
      <form method="post" action={urls.budget()}>
        <input type="hidden" name="story" value={assignment.story} />
        <input type="hidden" name="brief" value={assignment.brief} />
        {assignment.picture && <input type="hidden" name="picture" value="yes" />}
        <input type="hidden" name="length" value={assignment.length ?? ""} />
        <label>
          <span>{t("articles.assignment-title")}</span>
          <input
            name="title"
            value={assignment.title}
            maxLength={200}
            dir="auto"
            autocomplete="off"
            required
          />
        </label>
        <div class="pair">
          <LanguageField t={t} typed={typed} choices={{ ...choices, languages: free }} />
          <PersonField t={t} typed={typed} choices={choices} />
          <SectionField t={t} typed={typed} choices={choices} />
          <DueField t={t} />
        </div>
        <button class="main">{t("articles.assignment-plan")}</button>
      </form>
    </details>
  );
}

function DueField({ t }: { t: Translate }) {
  return (
    <label>
      <span>{t("articles.deadline")}</span>
      <input type="datetime-local" name="due" />
    </label>
  );
}

/** An article that nobody was asked for yet: its first plan. */
export function PlanPage({
  t,
  typed,
  choices,
  zone,
  article,
  wrong,
}: Pick<AssignmentPageProps, "t" | "typed" | "choices" | "zone"> & {
  article: { id: number; headline: string; language: keyof typeof LANGUAGES };
  wrong: string | null;
}) {
  return (
    <div class="assignment">
      <header>
        <p class="kicker">{t("articles.assignment-new")}</p>
        <h1 lang={article.language} dir={LANGUAGES[article.language].direction}>
          {article.headline || t("articles.untitled")}
        </h1>
        <p>
          <a href={urls.write(article.id)}>{t("articles.assignment-open-story")}</a>
        </p>
      </header>
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <form method="post" action={urls.articleAssignment(article.id)}>
        <PersonField t={t} typed={typed} choices={choices} />
        <AskingFields t={t} typed={typed} choices={choices} zone={zone} />
        <button class="main">{t("articles.assignment-plan")}</button>
      </form>
    </div>
  );
}
