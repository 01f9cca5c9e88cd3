// The page made for one voter: what became of their press. It is never held.

import type { ComponentChildren } from "preact";
import type { Page } from "#platform/http";
import type { Language, Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { VoteChoice, VoteCounts } from "./vote";
import { VoteForm } from "./vote-form";

export interface VotePageProps {
  readonly address: ArticleAddress;
  readonly headline: string;
  readonly counts: VoteCounts;
  readonly t: Translate;
  readonly language: Language;
  readonly sentence: string;
  readonly mine: VoteChoice | null;
  /** A first vote that waits for its second press. */
  readonly waiting: VoteChoice | null;
}

export function votePage(props: VotePageProps): Page {
  const { address, headline, t, sentence, waiting } = props;
  return {
    title: t("votes.title"),
    unlisted: true,
    body: (
      <div class="after">
        <section class="notice">
          <h1>{t("votes.title")}</h1>
          <p role="status">{sentence}</p>
          {waiting && (
            <Confirm address={address} choice={waiting}>
              {t(`votes.confirm-${waiting}`)}
            </Confirm>
          )}
          <p>
            {t("votes.back")}{" "}
            <a href={`${urls.article(address)}#vote`} dir="auto">
              {headline}
            </a>
          </p>
        </section>
        {!waiting && <VoteForm {...props} />}
      </div>
    ),
  };
}

function Confirm({
  address,
  choice,
  children,
}: {
  address: ArticleAddress;
  choice: VoteChoice;
  children: ComponentChildren;
}) {
  return (
    <form method="post" action={urls.vote(address)}>
      <button class="main" name="value" value={choice}>
        {children}
      </button>
    </form>
  );
}
