// A warning as its author sees it: the newsroom's words, the comment that they are about, and the button that says they were read.

import { formatDate, isoDate, type Language, type Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import { CommentWords } from "../comment-words";
import type { PendingWarning } from "./warning-queries";

export interface WarningProps {
  readonly warning: PendingWarning;
  readonly address: ArticleAddress;
  readonly t: Translate;
  readonly language: Language;
  readonly zone: string;
  /** What was to be sent when the warning came first. */
  readonly typed?: TypedComment;
}

export interface TypedComment {
  readonly name: string;
  readonly words: string;
  readonly answers: string;
}

export function Warning({ warning, address, typed, t, language, zone }: WarningProps) {
  const { publicId, about, words, at } = warning;
  return (
    <>
      <blockquote>
        {words.split("\n").map((line) => (
          <p dir="auto">{line}</p>
        ))}
      </blockquote>
      <p class="hint">
        <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "day", zone })}</time>
      </p>
      {about !== "" && (
        <details>
          <summary>{t("comments.warned-about")}</summary>
          <CommentWords words={about} />
        </details>
      )}
      <form method="post" action={urls.readWarning(address, publicId)}>
        <input type="hidden" name="name" value={typed?.name ?? ""} />
        <input type="hidden" name="words" value={typed?.words ?? ""} />
        <input type="hidden" name="answers" value={typed?.answers ?? ""} />
        <button class="main">{t("comments.warned-read")}</button>
      </form>
    </>
  );
}
