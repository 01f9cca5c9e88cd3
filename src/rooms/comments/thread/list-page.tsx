// A page of a thread by itself, and the page of one comment: where a link to it leads for good.

import type { Page } from "#platform/http";
import { urls } from "#urls";
import { Back, noticePage } from "../notice-page";
import { Thread, type ThreadProps } from "../thread";
import { growThread } from "./branches";
import { Branches, ThreadForm } from "./branches-list";
import { ThreadStyle } from "./thread-style";

interface ListProps extends ThreadProps {
  readonly headline: string;
  /** Whether something comes before it. */
  readonly goesOn: boolean;
}

/** Not for search engines: they have the article, and a reader's words need no second place to be found at. */
export function listPageOf({ goesOn, ...props }: ListProps): Page {
  const { t, address, headline, order } = props;
  const title = t("comments.list-title", { headline });
  return {
    title,
    unlisted: true,
    head: (
      <>
        <link rel="alternate" type="application/atom+xml" title={title} href={urls.commentsFeed(address)} />
        <ThreadStyle />
      </>
    ),
    body: (
      <div class="after">
        <section class="notice">
          <h1>{t(`comments.by-${order}`)}</h1>
          <Back t={t} address={address} headline={headline} />
          {goesOn && (
            <p>
              <a href={urls.comments(address, { order })}>{t("comments.from-first")}</a>
            </p>
          )}
        </section>
        <Thread {...props} />
      </div>
    ),
  };
}

type SingleProps = Omit<ThreadProps, "order" | "own"> & {
  readonly headline: string;
  /** The public id of the comment that the link named. */
  readonly about: string;
};

export function threadPageOf({ about, page, picked, count, ...said }: SingleProps): Page {
  const { t, address } = said;
  const one = page.comments.find(({ publicId }) => publicId === about);
  return noticePage({
    title: t("comments.one-title", { name: one?.name || t("comments.reader") }),
    foreign: true,
    head: <ThreadStyle />,
    says: (
      <>
        <Back {...said} />
        <p>
          <a href={urls.comments(address, { order: "oldest" })}>{t("comments.all", { count })}</a>
        </p>
      </>
    ),
    under: (
      <div id="comments">
        <ThreadForm>
          <Branches branches={growThread(page.comments)} about={about} unshown={page.unshown} {...said} />
        </ThreadForm>
      </div>
    ),
  });
}
