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
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function queuePage(props: QueueProps): Page {
  const { state, comments, held, t } = props;
  return {
    title: t("comments.queue"),
    current: "comments",
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
        {comments.map((comment) => (
          <Queued {...props} comment={comment} />
        ))}
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
          <button class="quiet">{t("comments.undo")}</button>
        </form>
      )}
    </div>
  );
}

function Queued({ comment, state, t, language, zone }: QueueProps & { comment: QueuedComment }) {
  const { id, name, words, createdAt, article, reasons, rejection } = comment;
  return (
    <article class="queued" id={`comment-${id}`} aria-labelledby={`by-${id}`}>
      <header>
        <h2 id={`by-${id}`}>
          <bdi>{name || t("comments.reader")}</bdi>
        </h2>
        <time dateTime={isoDate(createdAt, zone)}>
          {formatDate(language, createdAt, { kind: "moment", zone })}
        </time>
      </header>
      <p class="hint">
        {article ? (
          <a href={`${urls.article(article.address)}#comments`} dir="auto">
            {article.headline}
          </a>
        ) : (
          t("comments.article-away")
        )}
      </p>
      <div lang={comment.language}>
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
      <Decide id={id} state={state} t={t} />
    </article>
  );
}

function Decide({ id, state, t }: { id: number; state: CommentState; t: Translate }) {
  const from = <input type="hidden" name="from" value={state} />;
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
          <select id={`reason-${id}`} name="reason">
            {REJECT_REASONS.map((reason) => (
              <option value={reason}>{t(`comments.reject.${reason}`)}</option>
            ))}
          </select>
          <button>{t("comments.reject")}</button>
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
