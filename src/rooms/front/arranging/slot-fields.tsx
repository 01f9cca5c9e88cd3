// The slots as a form: for each the story that stands in it, how it is told there, and until when. All there is without script.

import { LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { LONGEST_HEADLINE, LONGEST_KICKER } from "../arrangement";
import { settingId, saysFilling } from "./mark";
import { InTongue, momentIn, slotName } from "./names";
import type { Offered, Screen, SlotLine } from "./screen-data";
import { fieldOf, seenField, seenOf, type TypedSlot, typedFrom } from "./typed";

interface SlotFormProps {
  readonly screen: Screen;
  readonly typed: readonly TypedSlot[];
  /** Headlines, or null for by time, of slots that somebody else set otherwise than they were typed here. */
  readonly theirs: ReadonlyMap<string, string | null>;
}

export function SlotForm({ screen, typed, theirs }: SlotFormProps) {
  const { t, place, version } = screen;
  return (
    <section class="slots" aria-labelledby="slots-title">
      <h2 id="slots-title">{t("front.slots")}</h2>
      <form method="post" action={urls.arrange(place)} id="slots">
        <input type="hidden" name="base" value={version} />
        {typed.map((one) => {
          const line = screen.slots.find(({ slot }) => slot === one.slot);
          return (
            line && <SlotFields key={one.slot} screen={screen} line={line} typed={one} theirs={theirs} />
          );
        })}
        <p class="buttons">
          <button name="act" value="save">
            {t("front.save")}
          </button>
        </p>
      </form>
    </section>
  );
}

type FieldsProps = Omit<SlotFormProps, "typed"> & { readonly line: SlotLine; readonly typed: TypedSlot };

function SlotFields(props: FieldsProps) {
  const { screen, line, typed, theirs } = props;
  const { t, place, arrangement, zone } = screen;
  const { slot } = line;
  const [seen = typed] = typedFrom(arrangement, { slots: [slot], zone });
  const other = theirs.get(slot);
  return (
    <details
      name="slot"
      id={settingId(slot)}
      class={line.setting ? undefined : "by-time"}
      data-slot={slot}
      open={other !== undefined}
    >
      <summary>
        <b>{slotName(slot, screen)}</b> <span class="soft">{saysFilling(line, screen)}</span>
        {line.told && (
          <span class="story-name" lang={place.language} dir={LANGUAGES[place.language].direction}>
            {line.told.headline}
          </span>
        )}
      </summary>
      {other !== undefined && (
        <p class="wrong">
          {t("front.theirs")}{" "}
          {other === null ? t("front.filling-time") : <InTongue of={place.language}>{other}</InTongue>}
        </p>
      )}
      <input type="hidden" name={seenField(slot)} value={seenOf(seen)} />
      <Waiting screen={screen} line={line} />
      <StoryField screen={screen} line={line} typed={typed} />
      <Telling screen={screen} line={line} typed={typed} />
      {line.setting ? (
        <button name="act" value={`empty:${slot}`}>
          {t("front.empty")}
        </button>
      ) : (
        line.told && (
          <button name="act" value={`keep:${slot}:${line.told.id}`}>
            {t("front.keep")}
          </button>
        )
      )}
    </details>
  );
}

function Waiting({ screen, line }: Pick<FieldsProps, "screen" | "line">) {
  const { t, place } = screen;
  if (line.filling === "gone") return <p class="hint">{t("front.gone-hint")}</p>;
  if (line.filling !== "waits") return null;
  return (
    <p class="hint">
      {t("front.waits-hint")}{" "}
      {line.meanwhile && (
        <>
          {t("front.meanwhile")} <InTongue of={place.language}>{line.meanwhile}</InTongue>
        </>
      )}
    </p>
  );
}

function StoryField({ screen, line, typed }: Omit<FieldsProps, "theirs">) {
  const { t, place, offered } = screen;
  const { slot, told } = line;
  const listed = offered.some(({ id }) => String(id) === typed.article);
  return (
    <label>
      <span>{t("front.story")}</span>
      <select name={fieldOf(slot, "article")} autocomplete="off">
        <option value="">{t("front.filling-time")}</option>
        {typed.article && !listed && (
          <option value={typed.article} selected>
            {told && String(told.id) === typed.article ? told.headline : t("front.chosen-before")}
          </option>
        )}
        {offered.map((story) => (
          <option
            key={story.id}
            value={story.id}
            selected={String(story.id) === typed.article}
            lang={place.language}
            dir={LANGUAGES[place.language].direction}
          >
            {optionOf(story, screen)}
          </option>
        ))}
      </select>
    </label>
  );
}

function optionOf(story: Offered, screen: Screen): string {
  const headline = story.headline || screen.t("newsroom.untitled");
  return story.state === "published" ? headline : `${headline} (${saysState(story, screen)})`;
}

export function saysState({ state, at }: Offered, screen: Screen): string {
  const { t } = screen;
  if (state === "published" && at !== null) return momentIn(screen, at);
  if (state === "scheduled" && at !== null) return t("newsroom.goes-out", { moment: momentIn(screen, at) });
  return t(`editor.state-${state}`);
}

/** What is otherwise here than on the story's own page. */
function Telling({ screen, line, typed }: Omit<FieldsProps, "theirs">) {
  const { t, place, zone } = screen;
  const { slot } = line;
  const isSet = Boolean(typed.headline || typed.kicker || typed.bare || typed.until);
  const inTongue = { lang: place.language, dir: LANGUAGES[place.language].direction };
  return (
    <details class="telling" open={isSet}>
      <summary>{t("front.telling")}</summary>
      <label>
        <span>{t("front.headline-here")}</span>
        <input
          name={fieldOf(slot, "headline")}
          value={typed.headline}
          maxLength={LONGEST_HEADLINE}
          autocomplete="off"
          {...inTongue}
        />
      </label>
      <label>
        <span>{t("front.kicker-here")}</span>
        <input
          name={fieldOf(slot, "kicker")}
          value={typed.kicker}
          maxLength={LONGEST_KICKER}
          autocomplete="off"
          {...inTongue}
        />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          name={fieldOf(slot, "bare")}
          value="yes"
          checked={typed.bare}
          autocomplete="off"
        />
        <span>{t("front.bare")}</span>
      </label>
      <label>
        <span>{t("front.until")}</span>
        <input type="datetime-local" name={fieldOf(slot, "until")} value={typed.until} autocomplete="off" />
      </label>
      <p class="hint">{t("front.until-hint", { zone })}</p>
    </details>
  );
}
