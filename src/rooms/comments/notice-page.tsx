// A page made for one reader: what became of what they did, and where there is something to do about it, that under it.

import type { ComponentChildren } from "preact";
import type { Page } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";

export interface Notice extends Pick<Page, "title" | "status" | "head" | "script" | "languages"> {
  /** How a screen reader hears that it has come: at once, or when there is time. */
  readonly role?: "alert" | "status";
  /** Whether somebody's own words stand in the title. */
  readonly foreign?: boolean;
  /** What is said under the title. */
  readonly says: ComponentChildren;
  /** A form or a comment, after all that is said. */
  readonly under?: ComponentChildren;
}

/** Not for search engines: it is nobody else's. */
export function noticePage({ role, foreign, says, under, ...page }: Notice): Page {
  const notice = (
    <section class="notice" role={role}>
      <h1 dir={foreign ? "auto" : undefined}>{page.title}</h1>
      {says}
    </section>
  );
  return {
    ...page,
    unlisted: true,
    body:
      under === undefined ? (
        notice
      ) : (
        <div class="after">
          {notice}
          {under}
        </div>
      ),
  };
}

export function Back({ t, address, headline }: { t: Translate; address: ArticleAddress; headline: string }) {
  return (
    <p>
      {t("comments.about")}{" "}
      <a href={`${urls.article(address)}#comments`} dir="auto">
        {headline}
      </a>
    </p>
  );
}
