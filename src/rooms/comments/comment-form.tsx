// The form for a comment: everything it asks and promises is said in words, and the script only helps to count.

import { formatNumber, type Language, LANGUAGES, type Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { CommentFault } from "./comment";
import type { Nudge } from "./checks/nudge";
import type { Mode } from "./modes/mode";
import { canonical } from "./text/canonical";
import { charactersLeft, MOST_CHARACTERS as MOST } from "./text/count";

export interface CommentFormProps {
  readonly address: ArticleAddress;
  readonly t: Translate;
  readonly language: Language;
  /** What was typed before, when it came back. */
  readonly typed?: { readonly name: string; readonly words: string };
  readonly faults?: readonly CommentFault[];
  /** What its author is shown before it goes out as it is. */
  readonly nudges?: readonly Nudge[];
  /** Whether commenters are warned not to use their real name. */
  readonly warns: boolean;
  /** When a ban is over, in words. */
  readonly until?: string | undefined;
  readonly mode?: Mode;
  /** The public id of the comment that it answers. */
  readonly answers?: string | undefined;
  /** The name of the account that it will carry; only on a page that is made for one reader. */
  readonly signedAs?: string | undefined;
  /** Where it goes when it changes a comment that was sent. */
  readonly changes?: string | undefined;
}

/** What is true of when a comment is seen by others. */
const PROMISES: Readonly<Record<Mode, string>> = {
  held: "comments.promise",
  closed: "comments.promise",
  first: "comments.promise-first",
  open: "comments.promise-open",
};

export function CommentForm({
  typed,
  faults = [],
  nudges = [],
  mode = "held",
  warns,
  signedAs,
  ...said
}: CommentFormProps) {
  const { address, t, language, answers, changes, until } = said;
  // On a page of its own nothing stands between the page's heading and this one.
  const Heading = answers || changes || faults.length + nudges.length > 0 ? "h2" : "h3";
  const ofWords = faults.filter(isOfWords);
  return (
    <form
      class="write"
      id="write"
      method="post"
      action={changes ?? urls.comment(address)}
      aria-labelledby="write-heading"
    >
      <Heading id="write-heading">
        {t(changes ? "comments.change" : answers ? "comments.write-reply" : "comments.write")}
      </Heading>
      {answers && <input type="hidden" name="answers" value={answers} />}
      {nudges.length > 0 && <input type="hidden" name="sure" value="yes" />}
      <p class="row hint">
        <a href={urls.policy(language)}>{t("comments.policy")}</a> <span>{t("comments.required-note")}</span>
      </p>
      {signedAs === undefined ? (
        <NameField name={typed?.name ?? ""} faults={faults} warns={warns} t={t} />
      ) : (
        <p>
          {t("comments.account-as")}{" "}
          <bdi>
            <b>{signedAs}</b>
          </bdi>
        </p>
      )}
      <label for="comment-words">{t("comments.words")}</label>{" "}
      <textarea
        id="comment-words"
        name="words"
        rows={6}
        required
        dir="auto"
        aria-describedby="comment-rule comment-fault"
        aria-invalid={ofWords.length > 0 || undefined}
      >
        {typed?.words ?? ""}
      </textarea>
      <Faults id="comment-fault" faults={ofWords} until={until} t={t} />
      <p class="row hint">
        <span id="comment-rule">{t("comments.rule", { most: MOST })}</span>{" "}
        <Counter t={t} language={language} left={charactersLeft(canonical(typed?.words ?? ""))} />
      </p>
      <p class="trap">
        <label for="comment-topic">{t("comments.trap")}</label>{" "}
        <input id="comment-topic" name="topic" tabIndex={-1} autocomplete="off" />
      </p>
      <p class="hint">{t(PROMISES[mode])}</p>
      <button class="main">{t(changes ? "comments.change-send" : "comments.send")}</button>
      <p class="hint">
        <a href={urls.comment(address)} rel="nofollow">
          {t("comments.own-list")}
        </a>
      </p>
    </form>
  );
}

function NameField({
  name,
  faults,
  warns,
  t,
}: Pick<CommentFormProps, "warns" | "t"> & {
  name: string;
  faults: readonly CommentFault[];
}) {
  const ofName = faults.filter((fault) => !isOfWords(fault));
  return (
    <>
      <label for="comment-name">{t("comments.name")}</label>{" "}
      <input
        id="comment-name"
        name="name"
        value={name}
        autocomplete="off"
        dir="auto"
        aria-describedby={warns ? "comment-warning comment-name-fault" : "comment-name-fault"}
        aria-invalid={ofName.length > 0 || undefined}
      />
      <Faults id="comment-name-fault" faults={ofName} t={t} />
      {warns && (
        <p class="hint" id="comment-warning">
          {t("comments.name-warning")}
        </p>
      )}
    </>
  );
}

function isOfWords(fault: CommentFault): boolean {
  return ["empty", "too-long", "closed", "banned", "warned", "answered-gone"].includes(fault);
}

interface FaultsProps extends Pick<CommentFormProps, "t" | "until"> {
  readonly id: string;
  readonly faults: readonly CommentFault[];
}

/** The element is always there, so that a field's description never points at nothing. */
function Faults({ id, faults, until, t }: FaultsProps) {
  const says = (fault: CommentFault) =>
    fault === "banned" && until
      ? t("comments.fault.banned-until", { until })
      : t(`comments.fault.${fault}`, { most: MOST });
  return (
    <p id={id} class="fault" role={faults.length > 0 ? "alert" : undefined}>
      {faults.map(says).join(" ")}
    </p>
  );
}

/** Remaining and most. The script reads digits and sentences from it, so that it needs none of its own. */
function Counter({ t, language, left }: { t: Translate; language: Language; left: number }) {
  const digits = Array.from({ length: 10 }, (_, digit) => formatNumber(language, digit)).join("");
  return (
    <>
      <bdi
        class="counter"
        dir={LANGUAGES[language].direction}
        data-left={left}
        data-most={MOST}
        data-digits={digits}
        data-few={t("comments.left")}
        data-over={t("comments.over")}
      >
        {plain(left, digits)} / {plain(MOST, digits)}
      </bdi>
      <span class="hid" role="status" />
    </>
  );
}

/** Without grouping, as the counter has always stood: 1500, not 1,500. The sign stays before the number. */
function plain(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}
