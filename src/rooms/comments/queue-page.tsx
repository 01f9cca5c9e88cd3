// The moderators' page: what waits, with everything needed to decide, and what was decided, with a way back.

import type { Page } from "#platform/http";
import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { COMMENT_STATES, type CommentState, type QueuedComment, REJECT_REASONS } from "./comment";
import { paragraphs } from "./text/paragraphs";

export interface QueueProps {
  readonly state: CommentState;
  readonly comments: readonly QueuedComment[];
  /** How many wait in all. */
  readonly held: number;
  /** What was just done, and to which comment, so that it can be undone. */
  readonly done: { readonly state: CommentState; readonly comment: number } | null;
  /** The comment that was to be rejected without a reason. */
  readonly fault?: number;
  /** The script that gives the page its keys, and the nonce with which it may run. */
  readonly script: string;
  readonly nonce: string;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function queuePage(props: QueueProps): Page {
  const { state, comments, held, fault, t } = props;
  return {
    title: t("comments.queue"),
    current: "comments",
    status: fault === undefined ? 200 : 422,
    head: <script type="module" src={props.script} nonce={props.nonce} />,
    body: (
      <div class="queue">
        <h1>{t("comments.queue")}</h1>
        <p class="hint">{t("comments.waiting", { count: held })}</p>
        <nav class="tabs" aria-label={t("comments.queue")}>
          {COMMENT_STATES.map((other) => (
            <a href={`${urls.queue()}?state=${other}`} aria-current={other === state ? "page" : undefined}>
              {t(`comments.state.${other}`)}
            </a>
          ))}
        </nav>
        <Done {...props} />
        {comments.length === 0 && <p class="empty">{t(`comments.none.${state}`)}</p>}
        {comments.map((comment, at) => (
          <Queued {...props} comment={comment} next={comments[at + 1]?.id ?? comments[at - 1]?.id} />
        ))}
        {comments.length > 0 && <Keys t={t} />}
      </div>
    ),
  };
}

function Done({ done, state, t }: QueueProps) {
  if (!done) return null;
  return (
    <div class="notice" role="status">
      <span>{t(`comments.done.${done.state}`)}</span>
      {done.state !== "held" && (
        <form method="post" action={urls.hold(done.comment)}>
          <input type="hidden" name="from" value={state} />
          <input type="hidden" name="next" value={done.comment} />
          <button class="quiet">{t("comments.undo")}</button>
        </form>
      )}
    </div>
  );
}

/** They need the script, which shows them. */
function Keys({ t }: { t: Translate }) {
  const keys = { J: "next", K: "previous", A: "approve", R: "reject", "?": "help" };
  return (
    <details class="keys" id="queue-keys" hidden>
      <summary>{t("comments.keys")}</summary>
      <dl>
        {Object.entries(keys).map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`comments.keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface QueuedProps extends QueueProps {
  readonly comment: QueuedComment;
  /** Where the moderator goes on when this one is decided. */
  readonly next: number | undefined;
}

function Queued({ comment, next, state, fault, t, language, zone }: QueuedProps) {
  const { id, name, words, createdAt, article, reasons, rejection } = comment;
  return (
    <article class="queued" id={`comment-${id}`} tabIndex={-1} aria-labelledby={`by-${id}`}>
      <header>
        <h2 id={`by-${id}`}>
          <bdi>{name || t("comments.reader")}</bdi>
        </h2>
        <time dateTime={isoDate(createdAt, zone)}>
          {formatDate(language, createdAt, { kind: "moment", zone })}
        </time>
        <p>
          {article ? (
            <a href={`${urls.article(article.address)}#comments`} dir="auto">
              {article.headline}
            </a>
          ) : (
            t("comments.article-away")
          )}
        </p>
      </header>
      <div class="words" lang={comment.language}>
        {paragraphs(words).map((lines) => (
          <p dir="auto">
            {lines.flatMap((line, at) => [
              at > 0 && <br />,
              ...line.flatMap((piece) => withChips("text" in piece ? piece.text : piece.link.href)),
            ])}
          </p>
        ))}
      </div>
      {(reasons.length > 0 || rejection) && (
        <ul class="reasons">
          {rejection && <li>{t(`comments.reject.${rejection}`)}</li>}
          {reasons.map((reason) => (
            <li>{t(`comments.reason.${reason}`)}</li>
          ))}
        </ul>
      )}
      <Decide id={id} next={next} state={state} isFaulty={fault === id} t={t} />
    </article>
  );
}

interface DecideProps extends Pick<QueuedProps, "state" | "next" | "t"> {
  readonly id: number;
  readonly isFaulty: boolean;
}

function Decide({ id, next, state, isFaulty, t }: DecideProps) {
  const from = (
    <>
      <input type="hidden" name="from" value={state} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
    </>
  );
  return (
    <div class="decide">
      {state !== "approved" && (
        <form method="post" action={urls.approve(id)}>
          {from}
          <button class="main">{t("comments.approve")}</button>
        </form>
      )}
      {state !== "rejected" && (
        <form method="post" action={urls.reject(id)}>
          {from}
          <label for={`reason-${id}`}>{t("comments.reject-because")}</label>
          <select
            id={`reason-${id}`}
            name="reason"
            required
            autofocus={isFaulty}
            aria-invalid={isFaulty || undefined}
            aria-describedby={isFaulty ? `fault-${id}` : undefined}
          >
            <option value="">{t("comments.reject-choose")}</option>
            {REJECT_REASONS.map((reason) => (
              <option value={reason}>{t(`comments.reject.${reason}`)}</option>
            ))}
          </select>
          <button>{t("comments.reject")}</button>
          {isFaulty && (
            <p class="fault" id={`fault-${id}`} role="alert">
              {t("comments.reject-fault")}
            </p>
          )}
        </form>
      )}
      {state !== "held" && (
        <form method="post" action={urls.hold(id)}>
          {from}
          <button>{t("comments.hold")}</button>
        </form>
      )}
    </div>
  );
}

/** Characters that a reader of the page would not see; a moderator should. The joiners of Persian and Kurdish are no oddity. */
const UNSEEN = /([\u200e\u200f\u061c\u2800\u00a0])/u;

/** A link stands as its whole address here, not to be followed by accident. */
function withChips(text: string) {
  return text
    .split(UNSEEN)
    .map((part, at) =>
      at % 2 === 0 ? (
        part
      ) : (
        <span class="chip">U+{(part.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}</span>
      ),
    );
}
