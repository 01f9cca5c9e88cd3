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

/** What stands beside a button. Nothing at none: an Arabic or Persian zero alone looks like a bullet. */
export function countInWords(language: Language, count: number): string {
  return count === 0 ? "" : formatNumber(language, count);
}

/**
 * The way back always stands on the held page, which is the same for all: whoever voted days ago without script finds it
 * where they voted. It is quiet and has a line to itself; where a page knows that there is no vote, it is left out.
 *
 * Works as a plain form. The script finds it by `data-live` and puts the answer's numbers where `data-shown` says.
 */
export function VoteForm({ address, counts, t, language, mine, open = true }: VoteFormProps) {
  const choice = (value: "like" | "dislike", count: number) => (
    <button
      name="value"
      value={value}
      disabled={!open}
      aria-pressed={mine === undefined ? undefined : mine === value}
    >
      {t(`votes.${value}`)} <bdi data-shown={value}>{countInWords(language, count)}</bdi>
    </button>
  );
  return (
    <section id="vote" class="vote" aria-labelledby="vote-question">
      <form method="post" action={urls.vote(address)} data-live>
        <h2 id="vote-question">{t("votes.question")}</h2>
        {choice("like", counts.likes)} {choice("dislike", counts.dislikes)}
        <p role="status" class="hint" data-shown="">
          {open ? null : t("votes.closed")}
        </p>
        {open && mine !== null && (
          <p class="back">
            <button name="value" value="withdraw">
              {t("votes.withdraw")}
            </button>
          </p>
        )}
      </form>
    </section>
  );
}
