// One assignment: what is asked for, of whom, until when, what became of it, and what may be done with it.

import { formatDate, formatNumber, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Assignment, isLate } from "./assignment";
import type { AssignmentHistoryLine } from "./assignment-queries";
import { AssignmentForms } from "./assignment-forms";
import type { AssignmentChoices } from "./choices";
import { lateWords, whenWords } from "./due-words";
import type { TypedAsking } from "./typed-asking";

export interface AssignmentPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly assignment: Assignment;
  /** `Valley › Roads`; "" for none. */
  readonly section: string;
  /** The same story in other languages. */
  readonly others: readonly Assignment[];
  readonly history: readonly AssignmentHistoryLine[];
  /** The paper's languages in which the story is not planned yet and this person may plan it. */
  readonly free: readonly Language[];
  readonly choices: AssignmentChoices;
  /** What the form of changes holds. */
  readonly typed: TypedAsking;
  /** Whether this person gives work to others. */
  readonly assigns: boolean;
  /** Why a form was refused, what it was, and the words that were typed into it. */
  readonly refused: { readonly form: string; readonly sentence: string; readonly reason: string } | null;
}

export function AssignmentPage(props: AssignmentPageProps) {
  const { t, assignment, section, refused } = props;
  const own = LANGUAGES[assignment.language];
  return (
    <div class="assignment">
      <header>
        <p class="kicker">
          {[
            t(`articles.assignment-state-${assignment.state}`),
            own.name,
            section,
            assignment.urgent && t("articles.urgent"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <h1 lang={assignment.language} dir={own.direction}>
          {assignment.title}
        </h1>
      </header>
      {refused && (
        <p class="wrong" role="alert">
          {refused.sentence}
        </p>
      )}
      {assignment.brief && (
        <div class="brief">
          {assignment.brief.split(/\n+/).map((line) => (
            <p dir="auto">{line}</p>
          ))}
        </div>
      )}
      <Facts {...props} />
      <AssignmentForms {...props} />
      <Others {...props} />
      <History {...props} />
    </div>
  );
}

function Facts({ t, language, zone, now, assignment }: AssignmentPageProps) {
  const { dueAt, written } = assignment;
  const number = (value: number) => formatNumber(language, value);
  return (
    <dl class="facts">
      <dt>{t("articles.deadline")}</dt>
      <dd>
        {dueAt === null ? (
          <span class="soft">{t("articles.no-deadline")}</span>
        ) : (
          <>
            <time dateTime={isoDate(dueAt, zone)}>{whenWords({ t, language, zone, now }, dueAt)}</time>
            {isLate(assignment, now) && <b class="late"> {lateWords(t, now - dueAt)}</b>}
          </>
        )}
      </dd>
      <dt>{t("articles.assignment-for")}</dt>
      <dd>
        <Owner t={t} assignment={assignment} />
      </dd>
      {(assignment.length !== null || written) && (
        <>
          <dt>{t("articles.assignment-length-short")}</dt>
          <dd>{lengthWords(t, number, assignment)}</dd>
        </>
      )}
      {(assignment.picture || written?.picture) && (
        <>
          <dt>{t("articles.picture")}</dt>
          <dd>{t(written?.picture ? "articles.picture-there" : "articles.picture-wanted")}</dd>
        </>
      )}
      {written && (
        <>
          <dt>{t("articles.story")}</dt>
          <dd>{t(`editor.state-${written.state}`)}</dd>
        </>
      )}
    </dl>
  );
}

/** "420 of 600 words". */
export function lengthWords(
  t: Translate,
  number: (value: number) => string,
  { length, written }: Pick<Assignment, "length" | "written">,
): string {
  if (written && length !== null)
    return t("articles.words-of", { written: number(written.length), wanted: number(length) });
  return t("articles.words", { count: written?.length ?? length ?? 0 });
}

export function Owner({
  t,
  assignment,
}: {
  t: Translate;
  assignment: Pick<Assignment, "person" | "mine" | "state" | "unnamed">;
}) {
  const { person, mine, state, unnamed } = assignment;
  if (mine) return <b>{t("articles.assignment-you")}</b>;
  if (person) return <bdi>{person.name}</bdi>;
  const hidden = unnamed && state !== "open";
  return (
    <span class="soft">{t(hidden ? "articles.assignment-withheld" : "articles.assignment-nobody")}</span>
  );
}

function Others({ t, others }: AssignmentPageProps) {
  if (others.length === 0) return null;
  return (
    <section class="part">
      <h2>{t("articles.assignment-others")}</h2>
      <ul class="held">
        {others.map((other) => (
          <li key={other.id}>
            <a
              href={urls.assignment(other.id)}
              lang={other.language}
              dir={LANGUAGES[other.language].direction}
            >
              {LANGUAGES[other.language].name}: {other.title}
            </a>
            <span class="soft">
              {t(`articles.assignment-state-${other.state}`)} · <Owner t={t} assignment={other} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ t, language, zone, history }: AssignmentPageProps) {
  const moment = (at: number) => formatDate(language, at, { kind: "slot", zone });
  return (
    <section class="part">
      <h2>{t("articles.assignment-history")}</h2>
      <ul class="held">
        {history.map((line) => (
          <li key={line.id}>
            <p>
              <b>{t(`articles.assignment-did-${line.verb}`)}</b>
              {line.who && (
                <>
                  {" · "}
                  <bdi>{line.who}</bdi>
                </>
              )}
              {line.verb === "assign" && line.owner && (
                <>
                  {" → "}
                  <bdi>{line.owner}</bdi>
                </>
              )}
            </p>
            {line.reason && (
              <p class="said" dir="auto">
                {line.reason}
              </p>
            )}
            <time dateTime={isoDate(line.at, zone)}>{moment(line.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
