// The moderators' page: what waits, with everything needed to decide, and what was decided, with a way back.

import type { Page } from "#platform/http";
import { type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { COMMENT_STATES, HOLD_REASONS, type QueuedComment, REJECT_REASONS } from "./comment";
import type { FirstDecision } from "./claims/claim-queries";
import type { Beside } from "./moderation/beside-queries";
import { firstSays } from "./moderation/first-says";
import type { TypedBeside } from "./moderation/further";
import { ModerationTabs } from "./moderation/moderation-tabs";
import { type QueueFilter, writeFilter } from "./moderation/queue-filter";
import { Queued } from "./moderation/queued";
import type { Surges } from "./surges/surge-queries";
import { SurgesList } from "./surges/surges-list";
import type { Done as DoneState } from "./moderation/show-queue";

export interface QueueProps {
  readonly filter: QueueFilter;
  readonly comments: readonly QueuedComment[];
  /** How many wait in all. */
  readonly held: number;
  /** Languages of the paper that whoever looks may decide in. */
  readonly papers: readonly Language[];
  /** What was just done, and to which comment, so that it can be undone. */
  readonly done: { readonly state: DoneState; readonly comment: number } | null;
  /** How many somebody else had decided on first. */
  readonly faster?: number;
  /** One of these. */
  readonly first: FirstDecision | null;
  readonly unusual: Surges;
  /** Whether the last act was just taken back. */
  readonly undone?: boolean;
  /** The comment that was to be rejected without a reason. */
  readonly fault?: number;
  /** What came back because something about it was wrong. */
  readonly typed?: TypedBeside;
  readonly beside: Beside;
  /** The script that gives the page its keys, and the nonce with which it may run. */
  readonly script: string;
  readonly nonce: string;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
}

/** The form of many: the boxes of the list belong to it, wherever they stand. */
const MANY = "many";

export function queuePage(props: QueueProps): Page {
  const { filter, comments, held, fault, typed, t } = props;
  return {
    title: t("comments.queue"),
    current: "comments",
    status: fault === undefined && typed === undefined ? 200 : 422,
    head: <script type="module" src={props.script} nonce={props.nonce} />,
    body: (
      <div class="queue" data-queue={urls.decideComments()} data-count={urls.countHeld()}>
        <h1>{t("comments.queue")}</h1>
        <ModerationTabs t={t} current="queue" />
        <p class="hint" id="queue-waiting">
          {t("comments.waiting", { count: held })}
        </p>
        <nav class="tabs states" aria-label={t("comments.queue")}>
          {COMMENT_STATES.map((state) => (
            <a
              href={`${urls.queue()}?${writeFilter({ ...filter, state })}`}
              aria-current={state === filter.state ? "page" : undefined}
            >
              {t(`comments.state.${state}`)}
            </a>
          ))}
        </nav>
        <SurgesList {...props.unusual} t={t} language={props.language} zone={props.zone} />
        <Narrow {...props} />
        <Done {...props} />
        {comments.length === 0 && <p class="empty">{t(`comments.none.${filter.state}`)}</p>}
        {comments.map((comment, at) => (
          <Queued
            {...props}
            comment={comment}
            many={MANY}
            next={comments[at + 1]?.id ?? comments[at - 1]?.id}
          />
        ))}
        {comments.length > 0 && <Many {...props} />}
        {comments.length > 0 && <Keys t={t} />}
      </div>
    ),
  };
}

/** By an address, so that a part of the queue can be sent to a colleague. */
function Narrow({ filter, papers, t }: QueueProps) {
  return (
    <form class="narrow" method="get" action={urls.queue()}>
      <input type="hidden" name="state" value={filter.state} />
      {filter.article !== null && <input type="hidden" name="article" value={filter.article} />}
      <label>
        <span>{t("comments.filter-language")}</span>
        <select name="language">
          <option value="">{t("comments.filter-all")}</option>
          {papers.map((tag) => (
            <option value={tag} lang={tag} selected={tag === filter.language}>
              {LANGUAGES[tag].name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("comments.filter-reason")}</span>
        <select name="reason">
          <option value="">{t("comments.filter-all")}</option>
          {HOLD_REASONS.map((reason) => (
            <option value={reason} selected={reason === filter.reason}>
              {t(`comments.reason.${reason}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("comments.filter-order")}</span>
        <select name="order">
          <option value="">{t("comments.order-oldest")}</option>
          <option value="risk" selected={filter.byRisk}>
            {t("comments.order-risk")}
          </option>
        </select>
      </label>
      <label>
        <span>{t("comments.filter-replies")}</span>
        <select name="replies">
          <option value="">{t("comments.filter-all")}</option>
          <option value="yes" selected={filter.replies}>
            {t("comments.replies-only")}
          </option>
        </select>
      </label>
      <button>{t("comments.filter-do")}</button>
      {filter.article !== null && (
        <a href={`${urls.queue()}?${writeFilter({ ...filter, article: null })}`}>
          {t("comments.filter-no-article")}
        </a>
      )}
    </form>
  );
}

/** The script speaks in it as well, so it is always there. */
function Done({ done, faster = 0, first, undone, filter, t }: QueueProps) {
  const says = [
    ...(done ? [t(`comments.done.${done.state}`)] : []),
    ...(faster > 0 ? [firstSays({ first, faster, t })] : []),
    ...(undone ? [t("comments.undone")] : []),
  ];
  // A note is no decision, and who was too late made none: the undo would take back something else.
  const undoable = !undone && done?.state !== "noted" && (faster === 0 || done !== null);
  return (
    <div class="notice" hidden={says.length === 0} id="queue-done">
      <span role="status">{says.join(" ")}</span>
      <form method="post" action={urls.undoDecision()} hidden={!undoable}>
        <input type="hidden" name="where" value={writeFilter(filter)} />
        <button class="quiet">{t("comments.undo")}</button>
      </form>
    </div>
  );
}

/** For the comments whose boxes are ticked. */
function Many({ filter, t }: QueueProps) {
  return (
    <form
      class="decide many"
      id={MANY}
      method="post"
      action={urls.decideComments()}
      aria-label={t("comments.many")}
    >
      <input type="hidden" name="from" value={filter.state} />
      <input type="hidden" name="where" value={writeFilter(filter)} />
      <b>{t("comments.many")}</b>
      {filter.state !== "approved" && (
        <button name="do" value="approve">
          {t("comments.approve")}
        </button>
      )}
      {filter.state !== "rejected" && (
        <>
          <label for="many-reason" class="unseen">
            {t("comments.reject-because")}
          </label>
          <select id="many-reason" name="reason">
            <option value="">{t("comments.reject-choose")}</option>
            {REJECT_REASONS.map((reason) => (
              <option value={reason}>{t(`comments.reject.${reason}`)}</option>
            ))}
          </select>
          <button name="do" value="reject">
            {t("comments.reject")}
          </button>
        </>
      )}
    </form>
  );
}

/** They need the script, which shows them. */
function Keys({ t }: { t: Translate }) {
  const keys = {
    J: "next",
    K: "previous",
    A: "approve",
    R: "reject",
    "1–5": "reason",
    E: "answer",
    P: "pick",
    B: "ban",
    X: "choose",
    Z: "undo",
    "?": "help",
  };
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
