// The proof links of an article, for colleagues: the form that makes one, and each with for whom it is, until when, and how often it was opened.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { PROOF_SPANS, type ProofSpan } from "./proof";
import type { ProofLine } from "./queries";

export interface ProofTyped {
  readonly label: string;
  readonly span: ProofSpan | "moment";
  /** What stands in the field of day and time: `2026-11-23T14:02`. */
  readonly moment: string;
}

export interface ProofsPageProps {
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
  readonly proofs: readonly ProofLine[];
  readonly typed: ProofTyped;
  /** A link that was just made, shown this once. */
  readonly made: string | null;
  /** Why none was made. */
  readonly wrong: string | null;
}

export function ProofsPage(props: ProofsPageProps) {
  const { t, article, made, proofs } = props;
  return (
    <div class="settings proofs">
      <header>
        <a href={urls.write(article.id)}>{t("editor.history-back")}</a>
        <h1>{t("articles.proofs")}</h1>
        <p lang={article.language} dir={article.direction}>
          {article.headline || t("editor.untitled")}
        </p>
      </header>
      {made && <Made t={t} link={made} />}
      <MakeForm {...props} />
      <section class="part" aria-labelledby="proofs">
        <h2 id="proofs">{t("articles.proofs-made")}</h2>
        {proofs.length === 0 ? (
          <p class="hint">{t("articles.proofs-none")}</p>
        ) : (
          <ul class="held">
            {proofs.map((proof) => (
              <Line key={proof.id} {...props} proof={proof} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Made({ t, link }: { t: Translate; link: string }) {
  return (
    <section class="part" id="made">
      <h2>{t("articles.proof-made")}</h2>
      <label>
        <span>{t("articles.proof-link")}</span>
        <textarea class="secret" rows={2} dir="ltr" spellcheck={false} readOnly>
          {link}
        </textarea>
      </label>
      <p class="hint">{t("articles.proof-once")}</p>
    </section>
  );
}

function MakeForm({ t, zone, article, typed, wrong }: ProofsPageProps) {
  const spans = [...(Object.keys(PROOF_SPANS) as ProofSpan[]), "moment" as const];
  return (
    <form class="part" method="post" action={urls.proofs(article.id)}>
      <h2>{t("articles.proof-new")}</h2>
      <p class="hint">{t("articles.proof-new-hint")}</p>
      {wrong && (
        <p class="wrong" id="proof-wrong" role="alert">
          {wrong}
        </p>
      )}
      <input type="hidden" name="base" value={article.version} />
      <label>
        <span>{t("articles.proof-label")}</span>
        <input
          name="label"
          value={typed.label}
          maxLength={120}
          dir="auto"
          autocomplete="off"
          aria-describedby={wrong ? "proof-wrong" : undefined}
        />
      </label>
      <fieldset>
        <legend>{t("articles.proof-span")}</legend>
        <div class="in-a-row">
          {spans.map((span) => (
            <label class="choice" key={span}>
              <input type="radio" name="span" value={span} checked={span === typed.span} />
              <span>{t(`articles.proof-span-${span}`)}</span>
            </label>
          ))}
        </div>
        <label>
          <span>{t("editor.moment")}</span>
          <input type="datetime-local" name="moment" value={typed.moment} autocomplete="off" />
        </label>
        <p class="hint">{t("editor.zone", { zone })}</p>
      </fieldset>
      <button class="main">{t("articles.proof-make")}</button>
    </form>
  );
}

function Line({ t, language, zone, article, proof }: ProofsPageProps & { proof: ProofLine }) {
  const moment = (at: number) => (
    <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "moment", zone })}</time>
  );
  return (
    <li>
      <div>
        <p>
          <b dir="auto">{proof.label || t("articles.proof-unlabelled")}</b> <span class="soft">·</span>{" "}
          {t("editor.revision-number", { number: proof.revision })}
          {proof.who && (
            <>
              {" "}
              <span class="soft">·</span> <bdi>{proof.who}</bdi>
            </>
          )}{" "}
          <span class="soft">·</span> {moment(proof.madeAt)}
        </p>
        <p>
          {t(`articles.proof-is-${proof.state}`)} {proof.state !== "revoked" && moment(proof.expiresAt)}
        </p>
        <p>
          {t("articles.proof-opened", { count: proof.opened })}
          {proof.openedAt !== null && (
            <>
              {" "}
              <span class="soft">·</span> {t("articles.proof-opened-last")} {moment(proof.openedAt)}
            </>
          )}
        </p>
      </div>
      {proof.state === "open" && (
        <form method="post" action={urls.revokeProof(article.id)}>
          <input type="hidden" name="proof" value={proof.id} />
          <button>{t("articles.proof-revoke")}</button>
        </form>
      )}
    </li>
  );
}
