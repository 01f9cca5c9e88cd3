// The history of an article: what was frozen, by whom and why; two of its texts compared; and the way that it has come.

import type { Comparison, RevisionLine, TakenStep } from "#articles";
import { formatDate, formatNumber, type Language, type MessageKey, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ComparisonView, type Names } from "./comparison-view";
import type { PictureSource } from "./writing-data";

/** The working copy, among revisions by number. */
export const NOW = "now";
export type Side = number | typeof NOW;

export interface HistoryPageProps {
  readonly t: Translate;
  readonly language: Language;
  /** The paper's time zone. */
  readonly zone: string;
  readonly article: {
    readonly id: number;
    readonly version: number;
    readonly headline: string;
    readonly language: Language;
    readonly direction: "ltr" | "rtl";
  };
  /** The address of the record of this article, for whoever may read it. */
  readonly record: string | null;
  readonly revisions: readonly RevisionLine[];
  readonly steps: readonly TakenStep[];
  readonly from: Side;
  readonly to: Side;
  readonly comparison: Comparison;
  readonly names: Names;
  readonly pictures: Readonly<Record<number, PictureSource>>;
}

export function HistoryPage(props: HistoryPageProps) {
  const { t, article, comparison } = props;
  return (
    <div class="history">
      <header>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        {props.record && (
          <>
            {" · "}
            <a href={props.record}>{t("editor.history-record")}</a>
          </>
        )}
        <h1>{t("editor.history")}</h1>
        <p lang={article.language} dir={article.direction}>
          {article.headline || t("editor.untitled")}
        </p>
      </header>
      <section aria-labelledby="compare">
        <h2 id="compare">{t("editor.compare")}</h2>
        <CompareForm {...props} />
        <ComparisonView {...props} comparison={comparison} />
      </section>
      <Revisions {...props} />
      <Steps {...props} />
    </div>
  );
}

function CompareForm(props: HistoryPageProps) {
  const { t, article, from, to } = props;
  return (
    <form class="in-line" method="get" action={urls.history(article.id)}>
      <SideField {...props} name="from" value={from} label={t("editor.compare-from")} />
      <SideField {...props} name="to" value={to} label={t("editor.compare-to")} />
      <button>{t("editor.compare-do")}</button>
    </form>
  );
}

function SideField(props: HistoryPageProps & { name: string; value: Side; label: string }) {
  const { t, language, zone, revisions, name, value, label } = props;
  return (
    <label>
      <span>{label}</span>
      <select name={name} autocomplete="off">
        <option value={NOW} selected={value === NOW}>
          {t("editor.working-copy")}
        </option>
        {revisions.map(({ number, at }) => (
          <option key={number} value={number} selected={value === number}>
            {formatNumber(language, number)} · {formatDate(language, at, { kind: "moment", zone })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Revisions(props: HistoryPageProps) {
  const { t, article, language, zone, revisions } = props;
  if (revisions.length === 0) return <p class="hint">{t("editor.no-revisions")}</p>;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{t("editor.revisions")}</h2>
      <ol class="revisions">
        {revisions.map((line, index) => (
          <li key={line.number}>
            <p>
              <b>{formatNumber(language, line.number)}</b> {t(`editor.frozen-${line.why}`)}
              {line.who && (
                <>
                  {" · "}
                  <bdi>{line.who}</bdi>
                </>
              )}
              {" · "}
              <time>{formatDate(language, line.at, { kind: "moment", zone })}</time>
              {marksOf(line).map((mark) => (
                <span class="mark" key={mark}>
                  {t(`editor.${mark}`)}
                </span>
              ))}
            </p>
            <div class="buttons">
              {index + 1 < revisions.length && (
                <a
                  href={`${urls.history(article.id)}?from=${revisions[index + 1]?.number}&to=${line.number}#compare`}
                >
                  {t("editor.compare-earlier", { number: line.number })}
                </a>
              )}
              {!line.current && (
                <form method="post" action={urls.restore(article.id)}>
                  <input type="hidden" name="base" value={article.version} />
                  <input type="hidden" name="revision" value={line.number} />
                  <button class="quiet">{t("editor.restore", { number: line.number })}</button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function marksOf(line: RevisionLine): string[] {
  return [
    line.live ? "state-published" : "",
    line.approved ? "state-approved" : "",
    line.scheduled ? "state-scheduled" : "",
  ].filter(Boolean);
}

function Steps({ t, language, zone, steps }: HistoryPageProps) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t("editor.steps")}</h2>
      <ol class="revisions">
        {steps.map((step) => (
          <li key={step.id}>
            <p>
              <b>{t(`editor.step-${step.verb}`)}</b>
              {step.who && (
                <>
                  {" · "}
                  <bdi>{step.who}</bdi>
                </>
              )}
              {" · "}
              <time>{formatDate(language, step.at, { kind: "moment", zone })}</time>
              {step.revision !== null && (
                <span class="soft"> · {t("editor.revision-number", { number: step.revision })}</span>
              )}
            </p>
            {step.reason && (
              <p class="reason" dir="auto">
                {step.verb === "schedule-failed" ? t(step.reason as MessageKey) : step.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
