// A page before it goes out: whole, as readers will see it on a phone and on a desktop, now or as of a moment.

import { LANGUAGES, type Language, type Translate } from "#platform/i18n";
import type { NamedSection } from "#publication";
import { urls } from "#urls";
import type { Place } from "../slot";
import { InTongue, placeName } from "./names";

/** `draft`: what waits to be put out. `ordered`: what holds then, by what was put out and what is scheduled. */
export const PREVIEWS = ["draft", "ordered"] as const;
export type Preview = (typeof PREVIEWS)[number];

export interface PreviewProps {
  readonly t: Translate;
  readonly language: Language;
  readonly place: Place;
  readonly named: NamedSection | null;
  readonly of: Preview;
  /** As typed, on the paper's clock; "" for now. */
  readonly at: string;
  readonly zone: string;
  readonly wrong: string | null;
}

export function PreviewPage(props: PreviewProps) {
  const { t, language, place, named, of, at } = props;
  const sheet = `${urls.frontSheet(place)}?${new URLSearchParams({ of, ...(at && { at }) })}`;
  return (
    <div class="previews">
      <header>
        <h1>
          {t("front.preview-of")}{" "}
          {named ? <InTongue of={place.language}>{named.name}</InTongue> : placeName(null, t)}
          {LANGUAGES[language].comma}
          <InTongue of={place.language}>{LANGUAGES[place.language].name}</InTongue>
        </h1>
        <p>
          <a href={urls.arrange(place)}>{t("front.back-to-arranging")}</a>
        </p>
      </header>
      <Asked {...props} />
      <p>
        <a href={sheet} target="_blank">
          {t("front.preview-alone")}
        </a>
      </p>
      <div class="frames">
        <figure class="phone">
          <figcaption>{t("front.on-phone")}</figcaption>
          <iframe src={sheet} title={t("front.on-phone")} />
        </figure>
        <figure class="desktop">
          <figcaption>{t("front.on-desktop")}</figcaption>
          <div>
            <iframe src={sheet} title={t("front.on-desktop")} />
          </div>
        </figure>
      </div>
    </div>
  );
}

function Asked({ t, place, of, at, zone, wrong }: PreviewProps) {
  return (
    <form method="get" action={urls.previewFront(place)} class="in-line">
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <label>
        <span>{t("front.preview-what")}</span>
        <select name="of" autocomplete="off">
          {PREVIEWS.map((one) => (
            <option key={one} value={one} selected={one === of}>
              {t(`front.preview-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t("front.as-of")}</span>
        <input type="datetime-local" name="at" value={at} autocomplete="off" aria-describedby="as-of-hint" />
      </label>
      <button>{t("front.show")}</button>
      <p class="hint" id="as-of-hint">
        {t("front.as-of-hint", { zone })}
      </p>
    </form>
  );
}
