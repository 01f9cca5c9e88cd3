// A form for each step of a story: the next one as a button in the bar, the others under More, each with what it asks for.

import { CORRECTION_KINDS, SignedField, type StepName, STEPS } from "#articles";
import { snippetOf } from "#articles/manuscript";
import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { Manuscript } from "./manuscript";
import type { WritingWay } from "./writing-data";

/** What the script asks of a story before it sends the form: a whole one has headline, section and text. */
type AsksFor = "any" | "whole" | "publish";

function asksFor(step: StepName): AsksFor {
  if (step === "publish") return step;
  return WHOLE.includes(step) ? "whole" : "any";
}

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

/** What a step is called; publishing what is public already is publishing its changes. */
function nameOf({ article, t }: StepProps, step: StepName): string {
  return t(
    step === "publish" && article.state === "published" ? "editor.publish-changes" : `editor.step-${step}`,
  );
}

/** Whether more than a press of a button is asked for. */
function asks({ article }: StepProps, step: StepName): boolean {
  return STEPS[step].reason || step === "schedule" || (step === "publish" && article.state === "published");
}

export function NextStep(props: StepProps) {
  const { article, way } = props;
  const step = way.next;
  if (!step) return null;
  if (asks(props, step)) return <Asking {...props} step={step} next />;
  return (
    <StepForm
      action={urls.step(article.id, step)}
      version={article.version}
      label={nameOf(props, step)}
      kind="main"
      asks={asksFor(step)}
    />
  );
}

export function OtherSteps(props: StepProps) {
  const { article, way, t } = props;
  return (
    <>
      {way.others.map((step) =>
        asks(props, step) ? (
          <Asking key={step} {...props} step={step} />
        ) : (
          <StepForm
            key={step}
            action={urls.step(article.id, step)}
            version={article.version}
            label={nameOf(props, step)}
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
      <summary>{nameOf(props, step)}…</summary>
      <form method="post" action={urls.step(article.id, step)} data-step={asksFor(step)}>
        <input type="hidden" name="base" value={article.version} />
        <p class="hint">{t(`editor.does-${step}`)}</p>
        {step === "schedule" && <Moment way={way} t={t} />}
        {step === "publish" && <Fix article={article} way={way} t={t} />}
        {STEPS[step].reason && <Reason t={t} />}
        <button class="main">{nameOf(props, step)}</button>
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
        <NoteWords t={t} required />
        <Passage article={article} t={t} />
        <SignedField t={t} {...way.signing} value={null} />
        <button class="main">{t("editor.correct")}</button>
      </form>
    </details>
  );
}

/** Changes of what readers could read already: a slip of the pen, or something that they are told. */
function Fix({ article, way, t }: Pick<StepProps, "article" | "way" | "t">) {
  return (
    <>
      <p class="hint">{t("editor.changes-at-once")}</p>
      <fieldset>
        <legend>{t("editor.fix")}</legend>
        <label class="choice">
          <input type="radio" name="fix" value="silent" required />
          <span>{t("editor.fix-silent")}</span>
        </label>
        {CORRECTION_KINDS.filter((kind) => kind !== "retraction").map((kind) => (
          <label class="choice" key={kind}>
            <input type="radio" name="fix" value={kind} required />
            <span>{t(`articles.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <NoteWords t={t} />
      <Passage article={article} t={t} />
      <SignedField t={t} {...way.signing} value={null} />
    </>
  );
}

function NoteWords({ t, required }: { t: Translate; required?: boolean }) {
  return (
    <label>
      <span>{t("editor.note-words")}</span>
      <textarea name="words" rows={3} maxLength={4000} dir="auto" required={required} autocomplete="off" />
    </label>
  );
}

const LONGEST_SNIPPET = 70;

/** What the note is about. The script offers the passages as they are written, with the one at the cursor chosen. */
function Passage({ article, t }: Pick<StepProps, "article" | "t">) {
  return (
    <label>
      <span>{t("editor.note-passage")}</span>
      <select name="block" autocomplete="off">
        <option value="">{t("editor.note-passage-none")}</option>
        {article.manuscript.body.map((block) => {
          const words = snippetOf(block, LONGEST_SNIPPET);
          return words ? (
            <option key={block.id} value={block.id}>
              {words}
            </option>
          ) : null;
        })}
      </select>
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
