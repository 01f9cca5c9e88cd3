// What a reader votes with: a question, two honest buttons with their counts, and a way back.

import { formatNumber, type Language, type Translate } from "#platform/i18n";
import { type ArticleAddress, urls } from "#urls";
import type { VoteChoice, VoteCounts } from "./vote";

export interface VoteFormProps {
  readonly address: ArticleAddress;
  readonly counts: VoteCounts;
  readonly t: Translate;
  readonly language: Language;
  /** Whether votes are taken; they are, unless said. */
  readonly open?: boolean;
  /** This reader's own vote; only on a page that is made for one reader. */
  readonly mine?: VoteChoice | null;
}

/** Works as a plain form. The script finds it by `data-live` and puts the answer's numbers where `data-shown` says. */
export function VoteForm({ address, counts, t, language, mine, open = true }: VoteFormProps) {
  const choice = (value: "like" | "dislike", count: number) => (
    <button
      name="value"
      value={value}
      disabled={!open}
      aria-pressed={mine === undefined ? undefined : mine === value}
    >
      {t(`votes.${value}`)} <bdi data-shown={value}>{formatNumber(language, count)}</bdi>
    </button>
  );
  return (
    <section id="vote" class="vote" aria-labelledby="vote-question">
      <form method="post" action={urls.vote(address)} data-live>
        <h2 id="vote-question">{t("votes.question")}</h2>
        {choice("like", counts.likes)}
        {choice("dislike", counts.dislikes)}
        {open && (
          <button class="quiet" name="value" value="withdraw">
            {t("votes.withdraw")}
          </button>
        )}
        <p role="status" class="hint" data-shown="">
          {open ? null : t("votes.closed")}
        </p>
      </form>
    </section>
  );
}
