// What a reader sees under an article: how many comments there are, the comments, and a way to write one.

import type { Language, Translate } from "#platform/i18n";
import type { ArticleAddress } from "#urls";
import type { OwnComment, PublicComment } from "./comment";
import { CommentForm } from "./comment-form";
import type { Mode } from "./modes/mode";
import { growThread } from "./thread/branches";
import { Branches } from "./thread/branches-list";

export interface ThreadProps {
  readonly address: ArticleAddress;
  readonly thread: readonly PublicComment[];
  /** Public comments in all, which may be more than `thread` shows. */
  readonly count: number;
  /** Whether new ones are taken. */
  readonly open: boolean;
  /** When a new one is seen by others: the form promises it. */
  readonly mode?: Mode;
  readonly t: Translate;
  readonly language: Language;
  /** An IANA name. */
  readonly zone: string;
  /** The reader's own comment that is not public; only on a page that is made for them. */
  readonly own?: OwnComment | null;
}

export function Thread({ address, thread, count, open, mode, t, language, zone, own }: ThreadProps) {
  const said = { t, language, zone, address, open };
  return (
    <section id="comments" aria-labelledby="comments-count">
      <h2 id="comments-count">{t("comments.count", { count })}</h2>
      <Branches branches={growThread(own ? inPlace(thread, own) : thread)} own={own} {...said} />
      {open ? (
        <CommentForm address={address} t={t} language={language} mode={mode} />
      ) : (
        <p class="hint">{t("comments.closed")}</p>
      )}
    </section>
  );
}

/** A comment that is public already stands where everybody sees it. */
function inPlace(thread: readonly PublicComment[], own: OwnComment): readonly PublicComment[] {
  return [...thread.filter(({ publicId }) => publicId !== own.publicId), own].sort(
    (a, b) => a.createdAt - b.createdAt,
  );
}
