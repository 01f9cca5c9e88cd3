// What readers were told of an article, for the newsroom: to be amended or withdrawn, with what stood there before.

import { formatDate, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type Correction, CORRECTION_KINDS } from "../article";
import { CorrectionWords } from "../blocks/corrections";
import type { EarlierNote } from "./queries";
import { SignedField } from "./signed-field";

export interface CorrectionsPageProps {
  readonly t: Translate;
  /** The person's. */
  readonly language: Language;
  readonly zone: string;
  readonly article: { readonly id: number; readonly headline: string; readonly language: Language };
  readonly corrections: readonly Correction[];
  readonly earlier: readonly EarlierNote[];
  /** Bylines that may sign. */
  readonly signers: readonly { readonly id: number; readonly name: string }[];
  readonly done: string | null;
  readonly refused: {
    readonly correction: number;
    readonly sentence: string;
    readonly words: string;
    readonly withdraws: boolean;
  } | null;
}

export function CorrectionsPage(props: CorrectionsPageProps) {
  const { t, article, corrections, done } = props;
  const { direction } = LANGUAGES[article.language];
  return (
    <div class="settings">
      <p>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
      </p>
      <h1>{t("articles.corrections")}</h1>
      <p lang={article.language} dir={direction}>
        {article.headline}
      </p>
      {done && (
        <p class="notice" role="status">
          {done}
        </p>
      )}
      {corrections.length === 0 && <p>{t("articles.no-corrections")}</p>}
      {corrections.toReversed().map((correction) => (
        <One key={correction.id} {...props} correction={correction} />
      ))}
    </div>
  );
}

type OneProps = CorrectionsPageProps & { readonly correction: Correction };

function One(props: OneProps) {
  const { t, zone, article, correction, refused } = props;
  const own = refused?.correction === correction.id ? refused : null;
  return (
    <section class="part" id={`correction-${correction.id}`}>
      <div class="told" lang={article.language} dir={LANGUAGES[article.language].direction}>
        <CorrectionWords
          correction={correction}
          language={article.language}
          t={t}
          zone={zone}
          urlOf={(url) => url}
        />
      </div>
      {own && (
        <p class="wrong" role="alert">
          {own.sentence}
        </p>
      )}
      <Earlier {...props} />
      {!correction.withdrawn && (
        <>
          <Amend {...props} />
          <Withdraw {...props} />
        </>
      )}
    </section>
  );
}

function Earlier({ t, language, zone, earlier, correction }: OneProps) {
  const own = earlier.filter((one) => one.correction === correction.id);
  if (own.length === 0) return null;
  const moment = (at: number) => formatDate(language, at, { kind: "moment", zone });
  return (
    <details>
      <summary>{t("articles.earlier-notes", { count: own.length })}</summary>
      {own.map(({ id, kind, words, toldAt, replacedAt, who }) => (
        <div key={id}>
          <p class="soft">
            {t(`articles.kind.${kind}`)} ·{" "}
            {t("articles.told-until", { from: moment(toldAt), until: moment(replacedAt) })}
            {who && (
              <>
                {" · "}
                <bdi>{who}</bdi>
              </>
            )}
          </p>
          <p dir="auto">{words}</p>
        </div>
      ))}
    </details>
  );
}

function Amend({ t, article, correction, signers, refused }: OneProps) {
  const own = refused?.correction === correction.id && !refused.withdraws ? refused : null;
  return (
    <details open={own !== null}>
      <summary>{t("articles.amend-note")}…</summary>
      <form
        method="post"
        action={`${urls.staffCorrection(article.id, correction.id)}#correction-${correction.id}`}
      >
        <p class="hint">{t("articles.does-amend-note")}</p>
        <label>
          <span>{t("editor.note-kind")}</span>
          <select name="fix">
            {CORRECTION_KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === correction.kind}>
                {t(`articles.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t("editor.note-words")}</span>
          <textarea name="words" rows={3} maxLength={4000} dir="auto" required>
            {own?.words ?? correction.words}
          </textarea>
        </label>
        <SignedField
          t={t}
          language={article.language}
          signers={signers}
          value={correction.signedBy?.id ?? null}
        />
        <button class="main" name="act" value="amend">
          {t("articles.amend-note")}
        </button>
      </form>
    </details>
  );
}

function Withdraw({ t, article, correction, refused }: OneProps) {
  const own = refused?.correction === correction.id && refused.withdraws ? refused : null;
  return (
    <details open={own !== null}>
      <summary>{t("articles.withdraw-note")}…</summary>
      <form
        method="post"
        action={`${urls.staffCorrection(article.id, correction.id)}#correction-${correction.id}`}
      >
        <p class="hint">{t("articles.does-withdraw-note")}</p>
        <label>
          <span>{t("editor.note-words")}</span>
          <textarea name="words" rows={3} maxLength={4000} dir="auto" required>
            {own?.words}
          </textarea>
        </label>
        <button class="danger" name="act" value="withdraw">
          {t("articles.withdraw-note")}
        </button>
      </form>
    </details>
  );
}
