// A form for each step of a story: the next one as a button in the bar, the others under More, each with what it asks for.

import { CORRECTION_KINDS, type StepName, STEPS } from "#articles";
import { SignedField } from "#articles/corrections";
import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Manuscript } from "./manuscript";
import { PassageField } from "./passage-field";
import type { WritingWay } from "./writing-data";

/** What the script asks of a story before it sends the form: a whole one has headline, section and text. */
type AsksFor = "any" | "whole";

function asksFor(step: StepName): AsksFor {
  return WHOLE.includes(step) ? "whole" : "any";
}

const isPlain = (step: StepName): step is Exclude<StepName, "publish"> => step !== "publish";

/** Besides publishing, steps that the server refuses while something is missing. */
const WHOLE: readonly StepName[] = ["schedule"];

/** A form that posts the version it is meant for; the script saves everything before it goes. */
export function StepForm(props: {
  action: string;
  version: number;
  label: string;
  kind?: "main";
  fresh?: boolean;
  asks: AsksFor;
}) {
  const { action, version, label, kind, fresh, asks } = props;
  return (
    <form method="post" action={action} target={fresh ? "_blank" : undefined} data-step={asks}>
      <input type="hidden" name="base" value={version} />
      <button class={kind}>{label}</button>
    </form>
  );
}

export interface StepProps {
  article: { id: number; state: string; version: number; manuscript: Manuscript };
  way: WritingWay;
  t: Translate;
}

/** Whether more than a press of a button is asked for. */
function asks(step: StepName): boolean {
  return STEPS[step].reason || step === "schedule";
}

/** Publishing leads to the page that looks at everything first. */
function ToPublish({ article, t, kind }: StepProps & { kind?: "main" }) {
  return (
    <form method="get" action={urls.publish(article.id)} data-step="whole">
      <button class={kind}>
        {t(article.state === "published" ? "editor.publish-changes" : "editor.check-title")}…
      </button>
    </form>
  );
}

export function NextStep(props: StepProps) {
  const { article, way, t } = props;
  const step = way.next;
  if (!step) return null;
  if (step === "publish") return <ToPublish {...props} kind="main" />;
  if (asks(step)) return <Asking {...props} step={step} next />;
  return (
    <StepForm
      action={urls.step(article.id, step)}
      version={article.version}
      label={t(`editor.step-${step}`)}
      kind="main"
      asks={asksFor(step)}
    />
  );
}

export function OtherSteps(props: StepProps) {
  const { article, way, t } = props;
  return (
    <>
      {way.others.includes("publish") && <ToPublish {...props} />}
      {way.others
        .filter(isPlain)
        .map((step) =>
          asks(step) ? (
            <Asking key={step} {...props} step={step} />
          ) : (
            <StepForm
              key={step}
              action={urls.step(article.id, step)}
              version={article.version}
              label={t(`editor.step-${step}`)}
              asks={asksFor(step)}
            />
          ),
        )}
      {way.mayCorrect && <Correct {...props} />}
      {way.mayEmbargo && <Embargo {...props} />}
      {way.embargoed && way.mayEmbargo && (
        <StepForm
          action={urls.embargo(article.id)}
          version={article.version}
          label={t("editor.embargo-lift")}
          asks="any"
        />
      )}
    </>
  );
}

function Asking(props: StepProps & { step: StepName; next?: boolean }) {
  const { article, way, t, step, next } = props;
  return (
    <details class={next ? "writing-more writing-next" : "writing-asking"}>
      <summary>{t(`editor.step-${step}`)}…</summary>
      <form method="post" action={urls.step(article.id, step)} data-step={asksFor(step)}>
        <input type="hidden" name="base" value={article.version} />
        <p class="hint">{t(`editor.does-${step}`)}</p>
        {step === "schedule" && <Moment way={way} t={t} />}
        {STEPS[step].reason && <Reason t={t} />}
        <button class="main">{t(`editor.step-${step}`)}</button>
      </form>
    </details>
  );
}

function Embargo({ article, way, t }: StepProps) {
  return (
    <details class="writing-asking">
      <summary>{t("editor.embargo")}…</summary>
      <form method="post" action={urls.embargo(article.id)} data-step="any">
        <p class="hint">{t("editor.does-embargo")}</p>
        <Moment way={way} t={t} />
        <button class="main">{t("editor.embargo-set")}</button>
      </form>
    </details>
  );
}

/** A note to readers without another text. */
function Correct({ article, way, t }: StepProps) {
  return (
    <details class="writing-asking">
      <summary>{t("editor.correct")}…</summary>
      <form method="post" action={urls.correct(article.id)} data-step="any">
        <p class="hint">{t("editor.does-correct")}</p>
        <label>
          <span>{t("editor.note-kind")}</span>
          <select name="fix" autocomplete="off">
            {CORRECTION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`articles.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <NoteWords t={t} />
        <PassageField t={t} body={article.manuscript.body} value="" />
        <SignedField t={t} {...way.signing} value={null} />
        <button class="main">{t("editor.correct")}</button>
      </form>
    </details>
  );
}

function NoteWords({ t }: { t: Translate }) {
  return (
    <label>
      <span>{t("editor.note-words")}</span>
      <textarea name="words" rows={3} maxLength={4000} dir="auto" required autocomplete="off" />
    </label>
  );
}

function Reason({ t }: { t: Translate }) {
  return (
    <label>
      <span>{t("editor.reason")}</span>
      <textarea name="reason" rows={3} maxLength={2000} dir="auto" required autocomplete="off" />
    </label>
  );
}

function Moment({ way, t }: { way: WritingWay; t: Translate }) {
  return (
    <>
      <label>
        <span>{t("editor.moment")}</span>
        <input type="datetime-local" name="moment" value={way.moment} required autocomplete="off" />
      </label>
      <p class="hint">{t("editor.zone", { zone: way.zone })}</p>
    </>
  );
}
