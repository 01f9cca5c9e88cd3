// What stands over each story while its page is arranged: which slot it is, how it is filled, and the way to its settings.

import { LANGUAGES } from "#platform/i18n";
import type { Told } from "../told";
import { momentIn, slotName } from "./names";
import type { Screen, SlotLine } from "./screen-data";

/** The element in which a slot is set; the mark's link leads there. */
export const settingId = (slot: string) => `set-${slot}`;

export function markOf(screen: Screen) {
  return (told: Told) => {
    const line = screen.slots.find(({ slot }) => slot === told.slot);
    if (!line) return <div class="mark" data-article={told.id} data-headline={told.headline} />;
    const { slot, filling } = line;
    const name = slotName(slot, screen);
    return (
      <div
        class={`mark mark-${filling}`}
        data-slot={slot}
        data-name={name}
        data-article={told.id}
        data-headline={told.headline}
        lang={screen.language}
        dir={LANGUAGES[screen.language].direction}
      >
        <a href={`#${settingId(slot)}`}>
          <span class="legend">
            <b>{name}</b>{" "}
            <span class={filling === "time" ? "unseen" : undefined}>{screen.t(`front.mark-${filling}`)}</span>
          </span>
        </a>
      </div>
    );
  };
}

/** As the settings say it: with moments. */
export function saysFilling({ filling, setting, goesOutAt }: SlotLine, screen: Screen): string {
  const { t } = screen;
  if (filling === "waits") {
    return goesOutAt === null
      ? t("front.filling-waits")
      : t("front.filling-waits-until", { moment: momentIn(screen, goesOutAt) });
  }
  if (filling === "hand" && setting?.until)
    return t("front.filling-hand-until", { moment: momentIn(screen, setting.until) });
  return t(`front.filling-${filling}`);
}
