// Today's desk: what waits for whoever opens it, what is due, what goes out today and what went out. Lists, and nothing else.

import type { ComponentChildren } from "preact";
import { type AgendaLine, type Assignment, lateWords, Owner, whenWords } from "#articles/desk";
import { formatDate, isoDate, type Language, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { Headline, ListKeys, NewStoryForm, type Telling } from "./lists";
import type { Waiting } from "./waiting";

export interface DeskPageProps extends Telling {
  /** Orders of the clock that nobody carries out; 0 when all is well. */
  readonly overdue: number;
  readonly waiting: readonly Waiting[];
  /** For whoever gives work to others: what is late and what is due within a day, late ones first. Else what is open. */
  readonly due: readonly Assignment[];
  readonly assigns: boolean;
  readonly goesOut: readonly AgendaLine[];
  readonly wentOut: readonly AgendaLine[];
  readonly startable: readonly Language[];
}

export function DeskPage(props: DeskPageProps) {
  const { t, language, now, zone, overdue, waiting, due, goesOut, wentOut } = props;
  return (
    <div class="desk today">
      <header class="desk-head">
        <h1>
          {t("newsroom.desk")}{" "}
          <time class="soft" dateTime={isoDate(now, zone).slice(0, 10)}>
            {formatDate(language, now, { kind: "weekday", zone })}
          </time>
        </h1>
        <NewStoryForm t={t} languages={props.startable} language={language} />
      </header>
      {overdue > 0 && (
        <p class="wrong" role="alert">
          {t("newsroom.jobs-overdue", { count: overdue })}
        </p>
      )}
      <Part says={t("newsroom.waits")} none={t("newsroom.waits-nothing")} count={waiting.length}>
        {waiting.map((one) => (
          <WaitingItem key={`${one.url} ${one.why}`} t={t} one={one} />
        ))}
      </Part>
      <Part
        says={t(props.assigns ? "newsroom.due" : "newsroom.to-take")}
        none={t(props.assigns ? "newsroom.due-nothing" : "newsroom.to-take-nothing")}
        count={due.length}
      >
        {due.map((one) => (
          <Due key={one.id} {...props} one={one} />
        ))}
      </Part>
      <Part says={t("newsroom.going-out")} none={t("newsroom.going-out-nothing")} count={goesOut.length}>
        {goesOut.map((line) => (
          <Moment key={line.article} {...props} line={line} says={timeWords(props, line)} />
        ))}
      </Part>
      {wentOut.length > 0 && (
        <Part says={t("newsroom.went-out")} none="" count={wentOut.length}>
          {wentOut.map((line) => (
            <Moment key={line.article} {...props} line={line} says={timeWords(props, line)} />
          ))}
        </Part>
      )}
      <ListKeys t={t} />
    </div>
  );
}

interface PartProps {
  readonly says: string;
  /** What stands there when it is empty. */
  readonly none: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Part({ says, none, count, children }: PartProps) {
  return (
    <section>
      <h2>{says}</h2>
      {count > 0 ? <ul class="agenda">{children}</ul> : <p class="soft none">{none}</p>}
    </section>
  );
}

function WaitingItem({ t, one }: Pick<DeskPageProps, "t"> & { one: Waiting }) {
  return (
    <li class="line">
      <p class={one.late ? "when late" : "when"}>{one.when}</p>
      <div>
        <a href={one.url}>
          {one.language ? <Headline t={t} language={one.language} headline={one.headline} /> : one.headline}
        </a>
        {one.why && (
          <p class="soft">
            <b>{one.why}</b>
            {one.said && (
              <>
                {": "}
                <span dir="auto">{one.said}</span>
              </>
            )}
          </p>
        )}
      </div>
    </li>
  );
}

function Due({ t, language, zone, now, one }: DeskPageProps & { one: Assignment }) {
  const at = one.dueAt ?? now;
  return (
    <li class="line">
      <time class={at < now ? "when late" : "when"} dateTime={isoDate(at, zone)}>
        {at < now ? lateWords(t, now - at) : whenWords({ t, language, zone, now }, at)}
      </time>
      <div>
        <a href={urls.assignment(one.id)}>
          <Headline t={t} language={one.language} headline={one.title} />
        </a>
        <p class="soft">
          <span lang={one.language}>{LANGUAGES[one.language].name}</span>
          {one.state !== "open" && (
            <>
              {" · "}
              <Owner t={t} assignment={one} />
            </>
          )}
        </p>
      </div>
    </li>
  );
}

const timeWords = ({ language, zone }: DeskPageProps, { at }: AgendaLine) =>
  formatDate(language, at, { kind: "time", zone });

function Moment({ t, zone, line, says }: DeskPageProps & { line: AgendaLine; says: string }) {
  return (
    <li class="line">
      <time class="when" dateTime={isoDate(line.at, zone)}>
        {says}
      </time>
      <div>
        <a href={urls.write(line.article ?? 0)}>
          <Headline t={t} language={line.language} headline={line.headline} />
        </a>
        <p class="soft" lang={line.language}>
          {LANGUAGES[line.language].name}
        </p>
      </div>
    </li>
  );
}
