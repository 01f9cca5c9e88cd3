// The budget: what is planned, day by day and section by section, what is late, and one line to plan another story.

import type { ComponentChildren } from "preact";
import { formatDate, formatNumber, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Assignment, isLate } from "./assignment";
import { lengthWords, Owner } from "./assignment-page";
import { BudgetFilters, PlanForm } from "./budget-forms";
import type { Idea } from "./budget-queries";
import type { AssignmentChoices } from "./choices";
import { lateWords } from "./due-words";
import type { TypedAsking } from "./typed-asking";

/** What the budget is narrowed to. */
export interface BudgetFilter {
  /** The first of its days. */
  readonly from: string;
  readonly language: Language | null;
  readonly section: number | null;
  /** A person's id, `open` for what nobody has, `me`; "" for all. */
  readonly owner: string;
}

export interface BudgetDay {
  readonly day: string;
  /** The moment at which it begins (ms). */
  readonly begins: number;
  readonly lines: readonly Assignment[];
}

export interface BudgetPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly filter: BudgetFilter;
  readonly late: readonly Assignment[];
  /** Only days on which something is due. */
  readonly days: readonly BudgetDay[];
  readonly undated: readonly Assignment[];
  readonly ideas: readonly Idea[];
  /** The last of its days, and the first of the span before. */
  readonly to: string;
  readonly before: string;
  readonly after: string;
  /** Whether a list was longer than what is shown. */
  readonly cut: boolean;
  readonly sectionOf: (id: number | null) => string;
  /** By story, the languages in which it is planned or written. */
  readonly languages: ReadonlyMap<number, readonly Language[]>;
  readonly choices: AssignmentChoices;
  readonly typed: TypedAsking;
  readonly wrong: string | null;
}

export function BudgetPage(props: BudgetPageProps) {
  const { t, late, days, undated, ideas, cut } = props;
  const nothing = late.length + days.length + undated.length + ideas.length === 0;
  return (
    <div class="desk budget">
      <header class="desk-head">
        <h1>{t("articles.budget")}</h1>
        <Span {...props} />
      </header>
      <PlanForm {...props} />
      <BudgetFilters {...props} />
      {cut && <p class="hint">{t("articles.budget-cut")}</p>}
      {nothing && (
        <div class="nothing">
          <p>{t("articles.budget-nothing")}</p>
          <p class="hint">{t("articles.budget-nothing-hint")}</p>
        </div>
      )}
      {!nothing && (
        <table class="lines plans">
          <Head t={t} />
          {late.length > 0 && (
            <Group says={t("articles.late")} isLate>
              {late.map((one) => (
                <Line key={one.id} {...props} one={one} withDay />
              ))}
            </Group>
          )}
          {days.map((day) => (
            <Group
              key={day.day}
              says={formatDate(props.language, day.begins, { kind: "weekday", zone: props.zone })}
            >
              {day.lines.map((one) => (
                <Line key={one.id} {...props} one={one} />
              ))}
            </Group>
          ))}
          {undated.length + ideas.length > 0 && (
            <Group says={t("articles.no-deadline")}>
              {undated.map((one) => (
                <Line key={one.id} {...props} one={one} />
              ))}
              {ideas.map((idea) => (
                <IdeaLine key={idea.article} t={t} idea={idea} />
              ))}
            </Group>
          )}
        </table>
      )}
    </div>
  );
}

function Span({ t, language, zone, filter, days, before, after, ...rest }: BudgetPageProps) {
  const link = (from: string) => addressOf({ ...filter, from });
  const day = (iso: string) =>
    formatDate(language, Date.parse(`${iso}T12:00:00Z`), { kind: "day", zone: "UTC" });
  return (
    <nav class="span" aria-label={t("articles.budget-span")}>
      <a href={link(before)} rel="prev">
        {t("articles.earlier")}
      </a>
      <span>
        {day(filter.from)} – {day(rest.to)}
      </span>
      <a href={link(after)} rel="next">
        {t("articles.later")}
      </a>
      <a href={link("")}>{t("articles.today")}</a>
    </nav>
  );
}

/** The budget's address with its filters; "" for the days from today. */
export function addressOf({ from, language, section, owner }: BudgetFilter): string {
  const query = new URLSearchParams({
    ...(from && { from }),
    ...(language && { language }),
    ...(section !== null && { section: String(section) }),
    ...(owner && { owner }),
  });
  return query.size > 0 ? `${urls.budget()}?${query}` : urls.budget();
}

function Head({ t }: { t: Translate }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t("articles.assignment-title")}</th>
        <th scope="col">{t("articles.deadline")}</th>
        <th scope="col">{t("articles.section")}</th>
        <th scope="col">{t("articles.assignment-for")}</th>
        <th scope="col">{t("articles.assignment-length-short")}</th>
        <th scope="col">{t("articles.state")}</th>
      </tr>
    </thead>
  );
}

function Group({
  says,
  isLate: late,
  children,
}: {
  says: string;
  isLate?: boolean;
  children: ComponentChildren;
}) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colSpan={6} class={late ? "late" : undefined}>
          <h2>{says}</h2>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

type LineProps = BudgetPageProps & { readonly one: Assignment; readonly withDay?: boolean };

function Line(props: LineProps) {
  const { t, language, one, sectionOf } = props;
  return (
    <tr class="line">
      <th scope="row">
        <a href={urls.assignment(one.id)}>
          <span lang={one.language} dir={LANGUAGES[one.language].direction}>
            {one.title}
          </span>
        </a>
        <Tongues {...props} />
      </th>
      <td class="when">
        <When {...props} />
      </td>
      <td>{sectionOf(one.section)}</td>
      <td>
        <Owner t={t} assignment={one} />
        {one.state === "open" && (
          <form method="post" action={urls.takeAssignment(one.id)}>
            <button>
              {t("articles.assignment-take")}
              <span class="unseen">: {one.title}</span>
            </button>
          </form>
        )}
      </td>
      <td>
        {(one.length !== null || one.written !== null) &&
          lengthWords(t, (value) => formatNumber(language, value), one)}
        {(one.picture || one.written?.picture) && (
          <span class={one.length !== null || one.written !== null ? "soft beside" : "soft"}>
            {t(one.written?.picture ? "articles.picture-there" : "articles.picture-wanted")}
          </span>
        )}
      </td>
      <td class={one.written ? `state state-${one.written.state}` : "state state-idea"}>
        {one.written
          ? t(`editor.state-${one.written.state}`)
          : t(one.state === "open" ? "articles.assignment-state-open" : "articles.assignment-not-begun")}
        {one.urgent && <b class="late beside">{t("articles.urgent")}</b>}
      </td>
    </tr>
  );
}

function When({ t, language, zone, now, one, withDay }: LineProps) {
  const { dueAt } = one;
  if (dueAt === null) return null;
  const time = formatDate(language, dueAt, { kind: withDay ? "slot" : "time", zone });
  return (
    <>
      <time dateTime={isoDate(dueAt, zone)}>{time}</time>
      {isLate(one, now) && <b class="late beside">{lateWords(t, now - dueAt)}</b>}
    </>
  );
}

/** The languages of the whole story; this line's own comes first. */
function Tongues({ one, languages }: LineProps) {
  const all = [...new Set([one.language, ...(languages.get(one.story) ?? [])])];
  return (
    <span class="tongues">
      {all.map((tag) => (
        <span key={tag} lang={tag} class={tag === one.language ? undefined : "soft"}>
          {LANGUAGES[tag].name}
        </span>
      ))}
    </span>
  );
}

function IdeaLine({ t, idea }: { t: Translate; idea: Idea }) {
  const own = LANGUAGES[idea.language];
  return (
    <tr class="line">
      <th scope="row">
        <a href={urls.articleAssignment(idea.article)}>
          {idea.headline ? (
            <span lang={idea.language} dir={own.direction}>
              {idea.headline}
            </span>
          ) : (
            <span class="soft">{t("articles.untitled")}</span>
          )}
        </a>
        <span class="tongues" lang={idea.language}>
          {own.name}
        </span>
      </th>
      <td colSpan={4} class="soft">
        {t("articles.idea-unplanned")}
      </td>
      <td class="state state-idea">{t("editor.state-idea")}</td>
    </tr>
  );
}
