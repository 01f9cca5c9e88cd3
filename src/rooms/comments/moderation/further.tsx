// What moderators can say beside a comment: the newsroom's answer, a warning to its author, a note to colleagues.

import type { ComponentChildren } from "preact";
import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { type QueuedComment, REJECT_REASONS, type RejectReason } from "../comment";
import type { Voices } from "../staff/voice";

/** What came back because something about it was wrong. */
export interface TypedBeside {
  readonly comment: number;
  readonly form: "answer" | "warn" | "note";
  readonly words: string;
  readonly voice: string;
  readonly reason?: RejectReason | null;
  /** What is wrong with it. */
  readonly says: string;
}

export interface FurtherProps {
  readonly comment: QueuedComment;
  readonly voices: Voices | undefined;
  readonly typed: TypedBeside | undefined;
  /** Hidden fields that lead back to the same part of the list. */
  readonly from: ComponentChildren;
  readonly t: Translate;
}

export function Further(props: FurtherProps) {
  const { comment, voices } = props;
  return (
    <div class="further-acts">
      {voices && comment.state !== "rejected" && <Answer {...props} voices={voices} />}
      {!comment.staff && <Warn {...props} />}
      <Note {...props} />
    </div>
  );
}

function Answer({ comment: { id, state }, voices, typed, from, t }: FurtherProps & { voices: Voices }) {
  const back = typed?.form === "answer" ? typed : undefined;
  return (
    <details name={`further-${id}`} open={back !== undefined} data-answer>
      <summary>{t("comments.answer")}</summary>
      <form method="post" action={urls.answerComment(id)}>
        {from}
        <label>
          <span>{t("comments.answer-as")}</span>
          <select name="voice">
            <option value="paper">{voices.paper}</option>
            {voices.person !== null && (
              <option value="person" selected={back?.voice === "person"}>
                {t("comments.answer-own", { name: voices.person })}
              </option>
            )}
          </select>
        </label>
        <Words id={`answer-${id}`} says={t("comments.answer-words")} back={back} />
        <p class="hint">{t(state === "held" ? "comments.answer-approves" : "comments.answer-rule")}</p>
        <button class="main">{t("comments.answer-do")}</button>
      </form>
    </details>
  );
}

function Warn({ comment: { id, state }, typed, from, t }: FurtherProps) {
  const back = typed?.form === "warn" ? typed : undefined;
  return (
    <details name={`further-${id}`} open={back !== undefined}>
      <summary>{t("comments.warn")}</summary>
      <form method="post" action={urls.warnAuthor(id)}>
        {from}
        <Words id={`warn-${id}`} says={t("comments.warn-words")} back={back} />
        <p class="hint">{t("comments.warn-rule")}</p>
        <div class="buttons">
          {state !== "rejected" && (
            <label>
              <span>{t("comments.reject-because")}</span>
              <select name="reason">
                <option value="">{t("comments.reject-choose")}</option>
                {REJECT_REASONS.map((reason) => (
                  <option value={reason} selected={reason === back?.reason}>
                    {t(`comments.reject.${reason}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {state === "rejected" && <input type="hidden" name="reason" value="other" />}
          <button class="main" name="do" value="reject">
            {t(state === "rejected" ? "comments.warn-only" : "comments.warn-reject")}
          </button>
          {state !== "rejected" && (
            <button name="do" value="approve">
              {t(state === "approved" ? "comments.warn-only" : "comments.warn-approve")}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

function Note({ comment: { id }, typed, from, t }: FurtherProps) {
  const back = typed?.form === "note" ? typed : undefined;
  return (
    <details name={`further-${id}`} open={back !== undefined}>
      <summary>{t("comments.note")}</summary>
      <form method="post" action={urls.noteComment(id)}>
        {from}
        <Words id={`note-${id}`} says={t("comments.note-words")} back={back} />
        <p class="hint">{t("comments.note-rule")}</p>
        <button class="main">{t("comments.note-do")}</button>
      </form>
    </details>
  );
}

interface WordsProps {
  readonly id: string;
  readonly says: string;
  readonly back: TypedBeside | undefined;
}

function Words({ id, says, back }: WordsProps) {
  return (
    <>
      <label>
        <span>{says}</span>
        <textarea
          name="words"
          rows={3}
          required
          dir="auto"
          autofocus={back !== undefined}
          aria-invalid={back ? true : undefined}
          aria-describedby={back ? `${id}-fault` : undefined}
        >
          {back?.words ?? ""}
        </textarea>
      </label>
      {back && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {back.says}
        </p>
      )}
    </>
  );
}
