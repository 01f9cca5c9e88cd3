// Pages made for one author: the thread with their own comment in it, and the form when it came back. Neither is held.

import type { Page } from "#platform/http";
import { urls } from "#urls";
import type { OwnComment } from "./comment";
import { CommentForm, type CommentFormProps } from "./comment-form";
import type { FollowState } from "./follow/follow";
import { FollowForm } from "./follow/follow-form";
import { Back, noticePage } from "./notice-page";
import { type StepUp, StepUpLine } from "./step-up/step-up-line";
import { Warning } from "./warnings/warning";
import type { PendingWarning } from "./warnings/warning-queries";
import { Thread, type ThreadProps } from "./thread";
import { ThreadStyle } from "./thread/thread-style";

export interface OwnPageProps extends ThreadProps {
  readonly headline: string;
  readonly own: OwnComment;
  /** What the newsroom has to say to its author, who has not read it yet. */
  readonly warning: PendingWarning | null;
  /** The token of this page, in the browser that wrote the comment; null in every other. */
  readonly link: string | null;
  /** Whether it can still be changed there. */
  readonly changeable: boolean;
  /** How it stands with telling them of answers by mail; null where nothing is told. */
  readonly follow: FollowState | null;
  /** The sum that its author's browser may do for it; null where that changes nothing. */
  readonly stepUp: StepUp | null;
}

const SAID = {
  held: ["comments.own-held-title", "comments.own-held"],
  approved: ["comments.own-public-title", "comments.own-public"],
  rejected: ["comments.own-rejected-title", "comments.own-rejected"],
} as const;

export function ownPage(props: OwnPageProps): Page {
  const [title, sentence] = SAID[props.own.state];
  const { t, stepUp } = props;
  return noticePage({
    title: t(title),
    head: <ThreadStyle />,
    role: "status",
    says: (
      <>
        <p>{t(sentence)}</p>
        {props.warning && (
          <>
            <h2>{t("comments.warned-title")}</h2>
            <p>{t("comments.warned-own")}</p>
            <Warning {...props} warning={props.warning} />
          </>
        )}
        <Back {...props} />
        <p>
          <a href={urls.forgetDevice(props.language)} rel="nofollow">
            {t("comments.forget")}
          </a>
        </p>
        {props.link !== null && <OwnActs {...props} link={props.link} />}
      </>
    ),
    under: <Thread {...props} underOwn={stepUp && <StepUpLine t={t} {...stepUp} />} />,
  });
}

/** What its author can do in the browser that wrote it. */
function OwnActs({ t, address, own, link, changeable, follow }: OwnPageProps & { link: string }) {
  return (
    <>
      {changeable && (
        <p>
          <a href={urls.changeComment(address, link)}>{t("comments.change")}</a>{" "}
          <span class="hint">{t("comments.change-until")}</span>
        </p>
      )}
      {follow !== null && own.state !== "rejected" && (
        <details>
          <summary>{t("comments.follow")}</summary>
          <FollowForm t={t} address={address} link={link} state={follow} />
        </details>
      )}
      <details>
        <summary>{t("comments.withdraw")}</summary>
        <form class="write" method="post" action={urls.withdrawComment(address, link)}>
          <p class="hint">{t("comments.withdraw-rule")}</p>
          <button class="main">{t("comments.withdraw")}</button>
        </form>
      </details>
    </>
  );
}

export function changePage(props: CommentFormProps & { headline: string; link: string }): Page {
  const { t, address, link, faults = [] } = props;
  const isFaulty = faults.length > 0;
  return noticePage({
    title: t(isFaulty ? "comments.not-sent" : "comments.change"),
    status: isFaulty ? 422 : 200,
    says: (
      <>
        <p>{t("comments.change-until")}</p>
        <Back {...props} />
      </>
    ),
    under: (
      <div id="comments">
        <CommentForm {...props} changes={urls.changeComment(address, link)} />
      </div>
    ),
  });
}

export function withdrawnPage(props: Parameters<typeof Back>[0]): Page {
  const { t } = props;
  return noticePage({
    title: t("comments.withdrawn-title"),
    role: "status",
    says: (
      <>
        <p>{t("comments.withdrawn")}</p>
        <Back {...props} />
      </>
    ),
  });
}

export function faultyPage(props: CommentFormProps & { headline: string }): Page {
  return noticePage({
    title: props.t("comments.not-sent"),
    status: props.faults?.includes("closed") ? 409 : 422,
    says: <Back {...props} />,
    under: <FormAgain {...props} />,
  });
}

/** Once: whoever sends it again as it is has seen this, and an editor reads it first. */
export function nudgePage(props: CommentFormProps & { headline: string }): Page {
  const { t, nudges = [] } = props;
  return noticePage({
    title: t("comments.nudge"),
    status: 422,
    head: <ThreadStyle />,
    role: "alert",
    says: (
      <>
        {nudges.map(({ reason, passages }) => (
          <>
            <p>{t(`comments.nudge-for.${reason}`)}</p>
            <ul>
              {passages.map((passage) => (
                <li>
                  <mark dir="auto">{passage}</mark>
                </li>
              ))}
            </ul>
          </>
        ))}
        <p>{t("comments.nudge-then")}</p>
        <Back {...props} />
      </>
    ),
    under: <FormAgain {...props} />,
  });
}

function FormAgain(props: CommentFormProps) {
  return (
    <div id="comments">
      <CommentForm {...props} />
    </div>
  );
}
