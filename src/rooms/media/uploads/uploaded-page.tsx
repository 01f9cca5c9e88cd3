// What came of files that were sent by the plain form: one line each.

import type { Translate } from "#platform/i18n";
import { urls } from "#urls";
import type { ChosenPicture } from "../chooser/chosen-picture";
import type { Outcome } from "./take-in";

export interface FileOutcome {
  /** As the browser called it; said back to whoever sent it, and kept nowhere. */
  readonly name: string;
  readonly outcome: Outcome;
}

export function UploadedPage({ t, outcomes }: { t: Translate; outcomes: readonly FileOutcome[] }) {
  return (
    <div class="uploaded">
      <p>
        <a href={urls.pictures()}>{t("media.pictures")}</a>
      </p>
      <h1>{t("media.uploaded")}</h1>
      <ol class="arrivals">
        {outcomes.map((one) => (
          <Arrival key={one.name} t={t} {...one} />
        ))}
      </ol>
    </div>
  );
}

function Arrival({ t, name, outcome }: { t: Translate } & FileOutcome) {
  if (outcome.kind === "refused") {
    return (
      <li>
        <span class="file">
          <bdi>{name}</bdi>
        </span>
        <span class="lack">{t(`media.refused-${outcome.reason}`)}</span>
      </li>
    );
  }
  const { picture, isNew, alike } = outcome;
  return (
    <li>
      <img src={picture.small} alt="" width={picture.width} height={picture.height} />
      <span class="file">
        <bdi>{name}</bdi>
      </span>
      <span>{t(isNew ? "media.arrived" : "media.arrived-known")}</span>
      <a href={picture.page}>{t("media.describe-it")}</a>
      {alike.length > 0 && <Alike t={t} alike={alike} />}
    </li>
  );
}

function Alike({ t, alike }: { t: Translate; alike: readonly ChosenPicture[] }) {
  return (
    <span class="alike">
      {t("media.looks-like")}{" "}
      {alike.map(({ id, page, small, width, height }) => (
        <a key={id} href={page}>
          <img src={small} alt={t("media.nameless", { number: id })} width={width} height={height} />
        </a>
      ))}
    </span>
  );
}
