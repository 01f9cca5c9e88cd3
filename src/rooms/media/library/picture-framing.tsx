// Which part of a picture stays in sight where it is cut: set by tap, keys or numbers, and shown in the shapes it is cut to.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import { staffAddress } from "../chooser/chosen-picture";
import { focusClass, type Picture } from "../picture";
import type { PictureRecord } from "./picture-queries";

/** The shapes of the paper's pages, and what others cut shared pictures to. */
const SHAPES = [
  { name: "wide", says: "16:9" },
  { name: "broad", says: "4:3" },
  { name: "square", says: "1:1" },
  { name: "tall", says: "4:5" },
] as const;

const CROP_WIDTH = 480;

export function Framing({ t, record, src }: { t: Translate; record: PictureRecord; src: string }) {
  const { picture } = record;
  return (
    <form class="framing" method="post" action={urls.focusPicture(picture.id)} id="framing">
      {/* Left is left in every language: it is the picture's own. */}
      <div
        class={`framed ${focusClass(picture.focus)}`}
        dir="ltr"
        id="framing-picture"
        data-label={t("media.focus-set")}
      >
        <img src={src} alt="" width={picture.width} height={picture.height} class={`tone-${picture.tone}`} />
        <span class="mark" />
      </div>
      <p class="hint" id="framing-hint">
        {t("media.focus-hint")}
      </p>
      <div class="in-line">
        <Percent t={t} name="x" says={t("media.focus-x")} value={picture.focus.x} />
        <Percent t={t} name="y" says={t("media.focus-y")} value={picture.focus.y} />
        <button>{t("media.focus-keep")}</button>
      </div>
    </form>
  );
}

function Percent(props: { t: Translate; name: "x" | "y"; says: string; value: number }) {
  const { name, says, value } = props;
  return (
    <label class="percent">
      <span>{says}</span>
      <input
        id={`framing-${name}`}
        type="number"
        name={name}
        min={0}
        max={100}
        step={1}
        required
        value={value}
        aria-describedby="framing-hint"
      />
    </label>
  );
}

export function Crops({ t, picture }: { t: Translate; picture: Picture }) {
  const src = staffAddress(picture, CROP_WIDTH);
  return (
    <ul class="crops" aria-label={t("media.crops")}>
      {SHAPES.map(({ name, says }) => (
        <li key={name} class={`crop-${name}`}>
          <img class={focusClass(picture.focus)} src={src} alt="" data-crop />
          <bdi>{says}</bdi>
        </li>
      ))}
    </ul>
  );
}
