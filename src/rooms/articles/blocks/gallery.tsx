// Several pictures as one strip that is moved by finger, wheel or arrow keys, without script; on paper and in a feed they stand below each other.

import { Figure } from "./figure";
import type { BlockComponent } from "./surroundings";

/** As the sheet lays the strip out: most of the phone's width, about two side by side from there on. */
const SIZES = "(min-width: 40rem) 26rem, 78vw";

export const Gallery: BlockComponent<"gallery"> = ({ block, around }) => {
  const shown = block.pictures.flatMap((one) => {
    const picture = around.pictures.get(one.picture);
    return picture ? [{ shown: one, picture }] : [];
  });
  if (shown.length === 0) return null;
  const { t, addressOfPicture } = around;
  const caption = block.caption.trim();
  const name = t("articles.gallery", { count: shown.length });
  return (
    <section class="gallery" aria-label={caption || name}>
      {caption && (
        <p class="caption" dir="auto">
          {caption}
        </p>
      )}
      <ul tabIndex={0} aria-label={name}>
        {shown.map((one) => (
          <li>
            <Figure {...one} t={t} addressOfPicture={addressOfPicture} sizes={SIZES} />
          </li>
        ))}
      </ul>
    </section>
  );
};
