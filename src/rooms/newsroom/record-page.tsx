// The record: every act of staff, newest first. What it is narrowed to stands in the address.

import type { ComponentChildren } from "preact";
import { formatDate, isoDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { RECORD_NOUNS, RECORD_VERBS } from "./record-words";

/** What it is narrowed to; null for all. */
export interface RecordFilter {
  readonly person: number | null;
  readonly noun: string | null;
  readonly id: number | null;
  readonly verb: string | null;
  /** `2026-11-23`, on the paper's clock. */
  readonly day: string | null;
}

/** One act, in names. */
export interface RecordShown {
  readonly id: number;
  readonly at: number;
  /** Null for the program itself. */
  readonly who: string | null;
  readonly verb: string;
  readonly noun: string;
  readonly nounId: number | null;
  /** What it is called, in the language it is called so; null where it has no name. */
  readonly name: { readonly words: string; readonly language: Language | null } | null;
  readonly url: string | null;
  readonly beside: readonly string[];
}

export interface RecordPageProps {
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  readonly filter: RecordFilter;
  readonly lines: readonly RecordShown[];
  readonly people: readonly { readonly id: number; readonly name: string }[];
  /** The address of what is older. */
  readonly more: string | null;
}

export function RecordPage(props: RecordPageProps) {
  const { t, lines, filter, more } = props;
  const narrowed = Object.values(filter).some((value) => value !== null);
  return (
    <div class="desk">
      <header class="desk-head">
        <h1>{t("record.record")}</h1>
        {narrowed && <a href={urls.record()}>{t("record.show-all")}</a>}
      </header>
      <Filters {...props} />
      {lines.length === 0 ? (
        <p>{t(narrowed ? "record.nothing-matches" : "record.nothing")}</p>
      ) : (
        <Days {...props} />
      )}
      {more && (
        <p>
          <a href={more}>{t("record.older")}</a>
        </p>
      )}
    </div>
  );
}

/** The address of the record narrowed so. */
export function recordUrl(filter: Partial<RecordFilter>, before: number | null = null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, before })) {
    if (value !== null && value !== undefined) query.set(name, String(value));
  }
  return query.size > 0 ? `${urls.record()}?${query}` : urls.record();
}

function Filters({ t, filter, people }: RecordPageProps) {
  return (
    <form class="narrow" method="get" action={urls.record()}>
      <Choose
        label={t("record.who")}
        name="person"
        all={t("record.everybody")}
        value={filter.person === null ? "" : String(filter.person)}
        options={people.map(({ id, name }) => ({ value: String(id), says: name }))}
      />
      <Choose
        label={t("record.what")}
        name="verb"
        all={t("record.every-act")}
        value={filter.verb ?? ""}
        options={RECORD_VERBS.map((verb) => ({ value: verb, says: t(`record.verb-${verb}`) }))}
      />
      <Choose
        label={t("record.on-what")}
        name="noun"
        all={t("record.everything")}
        value={filter.noun ?? ""}
        options={RECORD_NOUNS.map((noun) => ({ value: noun, says: t(`record.noun-${noun}`) }))}
      />
      {filter.id !== null && <input type="hidden" name="id" value={filter.id} />}
      <label>
        <span>{t("record.day")}</span>
        <input type="date" name="day" value={filter.day ?? ""} />
      </label>
      <button>{t("record.narrow")}</button>
    </form>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly name: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly says: string }[];
}

function Choose({ label, name, all, value, options }: ChooseProps) {
  return (
    <label>
      <span>{label}</span>
      <select name={name} autocomplete="off">
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.says}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The lines of each day under its date: only the time stands beside an act. */
function Days(props: RecordPageProps) {
  const { language, zone, lines } = props;
  const days = new Map<string, RecordShown[]>();
  for (const line of lines) {
    const day = isoDate(line.at, zone).slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return (
    <>
      {[...days].map(([day, acts]) => (
        <section key={day} class="acts" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{formatDate(language, acts[0]?.at ?? 0, { kind: "weekday", zone })}</h2>
          <ol>
            {acts.map((line) => (
              <Act key={line.id} {...props} line={line} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Act({ t, language, zone, line }: RecordPageProps & { line: RecordShown }) {
  return (
    <li id={`act-${line.id}`}>
      <time datetime={isoDate(line.at, zone)}>{formatDate(language, line.at, { kind: "time", zone })}</time>
      <span class="who">
        <Who t={t} line={line} />
      </span>
      <span>
        <b>{saidOf(t, `record.verb-${line.verb}`, line.verb)}</b> <On t={t} line={line} />
        {line.beside.length > 0 && <span class="soft"> · {line.beside.join(" · ")}</span>}
      </span>
    </li>
  );
}

function Who({ t, line }: { t: Translate; line: RecordShown }): ComponentChildren {
  return line.who === null ? <span class="soft">{t("record.the-program")}</span> : <bdi>{line.who}</bdi>;
}

function On({ t, line }: { t: Translate; line: RecordShown }) {
  const noun = saidOf(t, `record.noun-${line.noun}`, line.noun);
  const name = line.name && (
    <span
      lang={line.name.language ?? undefined}
      dir={line.name.language ? LANGUAGES[line.name.language].direction : "auto"}
    >
      {line.name.words}
    </span>
  );
  return (
    <>
      <span class="soft">{noun}</span> {line.url && name ? <a href={line.url}>{name}</a> : name}
    </>
  );
}

/** A word that no catalogue has is shown as it was written: nothing on the record is left out. */
function saidOf(t: Translate, key: string, word: string): string {
  const said = t(key);
  return said === key ? word : said;
}
