// A proof: the reader's own page of one revision, with a line above it that says what it is.

import type { Page, Visit } from "#platform/http";
import { formatDate } from "#platform/i18n";
import { urls } from "#urls";
import type { ArticleView } from "../article";
import { Article } from "../article-element";
import { BlockStyle } from "../block-style";

export interface ProofShown {
  readonly view: ArticleView;
  readonly token: string;
  readonly expiresAt: number;
  readonly zone: string;
}

export function proofPage(
  { t, language }: Visit<undefined>,
  { view, token, expiresAt, zone }: ProofShown,
): Page {
  const until = formatDate(language, expiresAt, { kind: "moment", zone });
  return {
    title: view.manuscript.headline || t("articles.proof"),
    unlisted: true,
    head: <BlockStyle view={view} />,
    body: (
      <>
        <p class="notice proof">{t("articles.proof-until", { until })}</p>
        <Article view={view} zone={zone} addressOfPicture={(name) => urls.proofPicture(token, name)} />
      </>
    ),
  };
}

/** What a link says that opens nothing: for good, or for now. */
export function shutPage(
  { t }: Pick<Visit<undefined>, "t">,
  { status, sentence }: { status: number; sentence: string },
): Page {
  return {
    title: t("articles.proof"),
    status,
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{t("articles.proof")}</h1>
        <p>{sentence}</p>
      </section>
    ),
  };
}
