// Where moderators work, side by side: the queue, the threads' rules, the word lists.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";

export function ModerationTabs({
  t,
  current,
}: {
  t: Translate;
  current: "queue" | "modes" | "words" | "figures";
}) {
  const places = {
    queue: { says: t("comments.tab-queue"), url: urls.queue() },
    modes: { says: t("comments.modes"), url: urls.commentModes() },
    figures: { says: t("comments.figures"), url: urls.commentFigures() },
    words: { says: t("comments.words-lists"), url: urls.commentWords() },
  };
  return (
    <nav class="tabs" aria-label={t("comments.tabs")}>
      {Object.entries(places).map(([name, { says, url }]) => (
        <a href={url} aria-current={name === current ? "page" : undefined}>
          {says}
        </a>
      ))}
    </nav>
  );
}
