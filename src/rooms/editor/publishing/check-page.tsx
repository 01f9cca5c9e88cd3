// The page before publishing: what goes out, where it will stand, from when, what changes; and one button.

import { type Block, CORRECTION_KINDS, type Comparison } from "#articles";
import { SignedField } from "#articles/corrections";
import type { Finding } from "#articles/manuscript";
import type { Language, Translate } from "#platform/i18n";
import { urls } from "#urls";
import { ComparisonView, type Names } from "../comparison-view";
import { PassageField } from "../passage-field";
import { findingIn } from "../writing-checks";
import type { WritingWay } from "../writing-data";
import type { PictureSource } from "../writing-data";
import { Places, type PlacesProps } from "./places";

export interface PublishTyped {
  readonly fix: string;
  readonly words: string;
  /** The passage that the note is about; "" for the whole article. */
  readonly block: string;
  /** The byline that signs it; 0 for the editors. */
  readonly signed: number;
}

export interface CheckPageProps extends Omit<PlacesProps, "t"> {
  readonly t: Translate;
  readonly article: {
    readonly id: number;
    readonly version: number;
    readonly state: string;
    readonly headline: string;
    readonly language: Language;
    readonly direction: "ltr" | "rtl";
  };
  /** Number of the revision that goes out. */
  readonly revision: number;
  /** Who approved this very text: "" when nobody may be named; null when nobody did. */
  readonly approvedBy: string | null;
  /** What keeps it back besides what is missing: a sentence. */
  readonly held: string | null;
  readonly findings: readonly Finding[];
  /** Parts of its source that changed since they were translated; 0 for what is no translation. */
  readonly behind: number;
  /** Notes that nobody has resolved. */
  readonly openNotes: number;
  /** The text that goes out, and who may sign what readers are told of it. */
  readonly body: readonly Block[];
  readonly signing: WritingWay["signing"];
  /** Against what readers see now; null when they see nothing. */
  readonly comparison: Comparison | null;
  readonly names: Names;
  readonly pictures: Readonly<Record<number, PictureSource>>;
  readonly typed: PublishTyped;
  readonly wrong: string | null;
  /** What a field of day and time begins with, on the paper's clock; null where it cannot be scheduled. */
  readonly later: string | null;
  readonly zone: string;
}

export function CheckPage(props: CheckPageProps) {
  const { t, article, wrong, comparison } = props;
  return (
    <div class="publishing">
      <header>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        <h1>{t("editor.check-title")}</h1>
        <p class="publishing-headline" lang={article.language} dir={article.direction}>
          {article.headline || t("editor.untitled")}
        </p>
        <Standing {...props} />
      </header>
      {wrong && (
        <p class="wrong" id="publish-wrong" role="alert">
          {wrong}
        </p>
      )}
      <Checks {...props} />
      {comparison && !comparison.same && (
        <details class="publishing-more">
          <summary>{t("editor.check-changes", { count: changesIn(comparison) })}</summary>
          <ComparisonView {...props} comparison={comparison} />
        </details>
      )}
      <PublishForm {...props} />
      <Places {...props} />
      {props.later !== null && <Later {...props} later={props.later} />}
    </div>
  );
}

function changesIn({ fields, ids, blocks }: Comparison): number {
  return fields.length + ids.length + blocks.filter(({ change, moved }) => change !== "same" || moved).length;
}

function Standing({ t, article, revision, approvedBy, behind, openNotes }: CheckPageProps) {
  return (
    <p class="soft">
      {t(`editor.state-${article.state}`)} · {t("editor.revision-number", { number: revision })}
      {approvedBy === "" && <> · {t("editor.check-approved")}</>}
      {approvedBy && (
        <>
          {" · "}
          {t("editor.check-approved-by")} <bdi>{approvedBy}</bdi>
        </>
      )}
      {behind > 0 && (
        <>
          {" · "}
          <a href={urls.source(article.id)}>{t("editor.behind", { count: behind })}</a>
        </>
      )}
      {openNotes > 0 && (
        <>
          {" · "}
          <a href={urls.notes(article.id)}>{t("editor.open-notes", { count: openNotes })}</a>
        </>
      )}
    </p>
  );
}

function Checks({ t, findings, held, article }: CheckPageProps) {
  const missing = findings.filter(({ stops }) => stops);
  const advice = findings.filter(({ stops }) => !stops);
  return (
    <section class="publishing-checks" aria-label={t("editor.check-list")}>
      {(held || missing.length > 0) && (
        <ul class="missing">
          {held && <li>{held}</li>}
          {missing.map((finding, index) => (
            <li key={index}>
              {findingIn(t, finding)} <a href={urls.write(article.id)}>{t("editor.check-mend")}</a>
            </li>
          ))}
        </ul>
      )}
      {advice.length > 0 ? (
        <ul class="advice">
          {advice.map((finding, index) => (
            <li key={index}>{findingIn(t, finding)}</li>
          ))}
        </ul>
      ) : (
        missing.length === 0 && !held && <p>{t("editor.check-fine")}</p>
      )}
    </section>
  );
}

function PublishForm(props: CheckPageProps) {
  const { t, article, held, findings, comparison, embargoed, wrong } = props;
  if (held || findings.some(({ stops }) => stops)) return null;
  if (comparison?.same) return <p>{t("editor.check-same")}</p>;
  return (
    <form
      method="post"
      action={urls.publish(article.id)}
      aria-describedby={wrong ? "publish-wrong" : undefined}
    >
      <input type="hidden" name="base" value={article.version} />
      {comparison && <Fix {...props} />}
      <div class="publishing-go">
        <button class="main">
          {t(
            embargoed
              ? "editor.check-embargoed"
              : comparison
                ? "editor.publish-changes"
                : "editor.step-publish",
          )}
        </button>
        <span class="soft">{t("editor.check-undo")}</span>
      </div>
    </form>
  );
}

/** Changes of what readers could read already: a slip of the pen, or something that they are told. */
function Fix({ t, typed, body, signing }: CheckPageProps) {
  const kinds = CORRECTION_KINDS.filter((kind) => kind !== "retraction");
  return (
    <>
      <fieldset>
        <legend>{t("editor.fix")}</legend>
        <div class="in-a-row">
          <label class="choice">
            <input type="radio" name="fix" value="silent" required checked={typed.fix === "silent"} />
            <span>{t("editor.fix-silent")}</span>
          </label>
          {kinds.map((kind) => (
            <label class="choice" key={kind}>
              <input type="radio" name="fix" value={kind} required checked={typed.fix === kind} />
              <span>{t(`articles.kind.${kind}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label>
        <span>{t("editor.note-words")}</span>
        <textarea name="words" rows={2} maxLength={4000} dir="auto" autocomplete="off">
          {typed.words}
        </textarea>
      </label>
      <PassageField t={t} body={body} value={typed.block} />
      <SignedField t={t} {...signing} value={typed.signed || null} />
    </>
  );
}

/** Not now: at a moment, this very text. */
function Later({ t, article, later, zone }: CheckPageProps & { later: string }) {
  return (
    <details class="publishing-more">
      <summary>{t("editor.step-schedule")}…</summary>
      <form method="post" action={urls.step(article.id, "schedule")}>
        <input type="hidden" name="base" value={article.version} />
        <p class="hint">{t("editor.does-schedule")}</p>
        <label>
          <span>{t("editor.moment")}</span>
          <input type="datetime-local" name="moment" value={later} required autocomplete="off" />
        </label>
        <p class="hint">{t("editor.zone", { zone })}</p>
        <button>{t("editor.step-schedule")}</button>
      </form>
    </details>
  );
}
