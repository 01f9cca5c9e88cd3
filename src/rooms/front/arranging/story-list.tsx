// The stories that may be put on the page: what is about to go out, then the newest; any other by words of its headline.

import { LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { slotName } from "./names";
import type { Offered, Screen } from "./screen-data";
import { saysState } from "./slot-fields";

export function StoryList({ screen }: { screen: Screen }) {
  const { t, place, offered, words } = screen;
  return (
    <section class="stories" aria-labelledby="stories-title" id="stories">
      <h2 id="stories-title">{t("front.stories")}</h2>
      <p class="hint for-script" hidden>
        {t("front.stories-hint")}
      </p>
      <form method="get" action={urls.arrange(place)} class="find" role="search">
        <label>
          <span class="unseen">{t("front.words")}</span>
          <input
            type="search"
            name="words"
            value={words}
            maxLength={200}
            placeholder={t("front.words")}
            autocomplete="off"
            dir="auto"
          />
        </label>
        <button>{t("front.find")}</button>
      </form>
      {offered.length === 0 && <p class="hint">{t(words ? "front.none-found" : "front.no-stories")}</p>}
      <ul>
        {offered.map((story) => (
          <Line key={story.id} screen={screen} story={story} />
        ))}
      </ul>
    </section>
  );
}

function Line({ screen, story }: { screen: Screen; story: Offered }) {
  const { t, place } = screen;
  const line = screen.slots.find(({ told }) => told?.id === story.id);
  const headline = story.headline || t("newsroom.untitled");
  return (
    <li data-article={story.id} data-headline={headline}>
      <p class="headline" lang={place.language} dir={LANGUAGES[place.language].direction}>
        {headline}
      </p>
      <p class="soft">
        {[
          saysState(story, screen),
          !story.pictured && t("front.no-picture"),
          line && slotName(line.slot, screen),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
