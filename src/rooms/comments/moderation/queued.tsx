// One comment in the queue: what was said, to whom, under what, what a check met in it, and what can be done with it.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type QueuedComment, REJECT_REASONS } from "../comment";
import { takenSays } from "../claims/taken";
import { ReportedBy } from "../reports/reported";
import { Answered, Notes, Warnings } from "./beside";
import type { Beside } from "./beside-queries";
import { Further, type TypedBeside } from "./further";
import { MarkedLine, MarkedWords } from "./marked-words";
import { type QueueFilter, writeFilter } from "./queue-filter";
import { seenOf, writeSeen } from "./seen";

export interface QueuedProps {
  readonly comment: QueuedComment;
  readonly filter: QueueFilter;
  /** Where the moderator goes on when this one is decided. */
  readonly next: number | undefined;
  /** The id of the form to which the box belongs. */
  readonly many: string;
  readonly fault?: number;
  readonly typed?: TypedBeside;
  readonly beside: Beside;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

export function Queued(props: QueuedProps) {
  const { comment, many, t, language, beside, typed } = props;
  const { id, words, reasons, rejection, spans, answers, reported, articleId } = comment;
  const reasonSays = (reason: (typeof reasons)[number]) => t(`comments.reason.${reason}`);
  return (
    <article
      class="queued"
      id={`comment-${id}`}
      tabIndex={-1}
      aria-labelledby={`by-${id}`}
      data-comment={id}
      data-seen={writeSeen(comment)}
      data-claim={urls.claimComment(id)}
    >
      <Head {...props} />
      {answers && <Answered answers={answers} t={t} />}
      <div class="words" lang={comment.language}>
        <MarkedWords
          words={words}
          spans={spans.filter(({ where }) => where === "words")}
          reasonSays={reasonSays}
        />
      </div>
      {reported && (
        <ReportedBy reported={reported} isPublic={comment.state === "approved"} t={t} language={language} />
      )}
      {(reasons.length > 0 || rejection || comment.picked) && (
        <ul class="reasons">
          {comment.picked && <li>{t("comments.picked")}</li>}
          {rejection && <li>{t(`comments.reject.${rejection}`)}</li>}
          {reasons.map((reason) => (
            <li>{reasonSays(reason)}</li>
          ))}
        </ul>
      )}
      <label class="choice choose">
        <input type="checkbox" name="comment" value={writeSeen(comment)} form={many} />
        <span>{t("comments.choose")}</span>
      </label>
      <Warnings warnings={beside.warnings.get(id) ?? []} {...props} />
      <Notes notes={beside.notes.get(id) ?? []} {...props} />
      <Decide {...props} />
      <Further
        comment={comment}
        voices={beside.voices.get(articleId)}
        typed={typed?.comment === id ? typed : undefined}
        from={<From {...props} />}
        t={t}
      />
    </article>
  );
}

function Head(props: QueuedProps) {
  const { comment, filter, beside, t, language, zone } = props;
  const { id, name, createdAt, article, articleId, spans, reasons } = comment;
  const ofName = spans.filter(({ where }) => where === "name");
  const reasonSays = (reason: (typeof reasons)[number]) => t(`comments.reason.${reason}`);
  const names = beside.taken.get(id) ?? [];
  return (
    <header>
      <h2 id={`by-${id}`}>
        <bdi>
          {name ? (
            <MarkedLine words={name} spans={ofName} reasonSays={reasonSays} from={0} to={name.length} />
          ) : (
            t("comments.reader")
          )}
        </bdi>
        {comment.staff && (
          <>
            {" "}
            <span class="badge">{t("comments.staff")}</span>
          </>
        )}
      </h2>
      <time dateTime={isoDate(createdAt, zone)}>
        {formatDate(language, createdAt, { kind: "moment", zone })}
      </time>
      <p>
        {article ? (
          <a href={`${urls.article(article.address)}#comments`} dir="auto" lang={article.address.language}>
            {article.headline}
          </a>
        ) : (
          t("comments.article-away")
        )}
      </p>
      <p class="hint">
        <a href={`${urls.queue()}?${writeFilter({ ...filter, article: articleId })}`}>
          {t("comments.filter-article")}
        </a>{" "}
        <a href={`${urls.commentModes()}?article=${articleId}#article-${articleId}`}>
          {t("comments.thread-rules")}
        </a>
      </p>
      {/* The script keeps it up to date. */}
      <p class="taken" data-taken hidden={names.length === 0}>
        {names.length > 0 && takenSays({ names, t, language })}
      </p>
      <noscript>
        <form method="post" action={urls.claimComment(id)}>
          <From {...props} />
          <button class="quiet">{t("comments.take")}</button>
        </form>
      </noscript>
    </header>
  );
}

/** What leads back to the same part of the list, at the next comment. */
function From({ comment, filter, next }: Pick<QueuedProps, "comment" | "filter" | "next">) {
  return (
    <>
      <input type="hidden" name="from" value={filter.state} />
      <input type="hidden" name="seen" value={seenOf(comment)} />
      <input type="hidden" name="where" value={writeFilter(filter)} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
    </>
  );
}

function Decide({ comment, filter, next, fault, t }: QueuedProps) {
  const { id, picked, staff } = comment;
  const { state } = filter;
  const isFaulty = fault === id;
  const from = <From comment={comment} filter={filter} next={next} />;
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
          <label for={`reason-${id}`} class="unseen">
            {t("comments.reject-because")}
          </label>
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
      {!staff && (
        <form method="post" action={urls.decideComments()}>
          {from}
          <input type="hidden" name="comment" value={writeSeen(comment)} />
          {!picked && (
            <button name="do" value="pick">
              {t("comments.pick")}
            </button>
          )}
          <button name="do" value="ban" class="danger">
            {t("comments.ban")}
          </button>
        </form>
      )}
    </div>
  );
}
