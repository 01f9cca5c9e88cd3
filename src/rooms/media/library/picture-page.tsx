// One picture of the library: large, with its framing, its words, where it is used, and what was done to it.

import { formatDate, formatNumber, type Language, type Translate } from "#platform/i18n";
import { urls } from "#urls";
import { staffAddress } from "../chooser/chosen-picture";
import { Alike, History, Uses } from "./picture-account";
import { wordsFor } from "./library-page";
import { Crops, Framing } from "./picture-framing";
import { DeleteForm, ReplaceForm, Shelf } from "./picture-forms";
import { type TypedWords, WordsForm } from "./picture-words";
import type { Picture } from "../picture";
import type { PictureEvent, PictureRecord, PictureUse, ShelvedFile } from "./picture-queries";

/** What was done just now, as the address says after a form. */
export const PICTURE_DONE = ["described", "focused", "replaced", "put-back", "forgotten"] as const;
export type PictureDone = (typeof PICTURE_DONE)[number];

export interface PicturePageProps {
  readonly t: Translate;
  /** The person's language. */
  readonly language: Language;
  /** The paper's languages, in its order. */
  readonly languages: readonly Language[];
  readonly zone: string;
  readonly record: PictureRecord;
  readonly uses: readonly PictureUse[];
  /** Whether it stands in more texts than are listed. */
  readonly moreUses: boolean;
  readonly shelf: readonly ShelvedFile[];
  readonly events: readonly PictureEvent[];
  readonly alike: readonly Picture[];
  readonly mayReplace: boolean;
  readonly mayDelete: boolean;
  /** What was typed, when it could not be kept. */
  readonly typed: TypedWords | null;
  readonly done: PictureDone | null;
  readonly wrong: string | null;
}

const LARGE_WIDTH = 960;

export function PicturePage(props: PicturePageProps) {
  const { t, record, done, wrong, shelf } = props;
  return (
    <div class="picture-page">
      <header>
        <a href={urls.pictures()}>{t("media.pictures")}</a>
        <h1>{nameOf(props)}</h1>
      </header>
      {done && (
        <p class="notice" role="status">
          {t(`media.done-${done}`)}
        </p>
      )}
      {wrong && (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="picture-columns">
        <div class="picture-seen">
          <Framing {...props} src={staffAddress(record.picture, LARGE_WIDTH)} />
          <Crops t={t} picture={record.picture} />
          <Facts {...props} />
        </div>
        <div class="picture-said">
          <WordsForm {...props} />
          <Uses {...props} />
          <Alike {...props} />
          <ReplaceForm {...props} />
          {shelf.length > 0 && <Shelf {...props} />}
          <DeleteForm {...props} />
          <History {...props} />
        </div>
      </div>
    </div>
  );
}

function nameOf({ t, language, record }: PicturePageProps) {
  const { words, picture } = record;
  const said = wordsFor(words, language);
  const name = said?.caption || said?.alt || picture.caption;
  if (name) return <span dir="auto">{name}</span>;
  return t("media.nameless", { number: picture.id });
}

function Facts({ t, language, zone, record }: PicturePageProps) {
  const { picture, addedAt, addedBy, withheld } = record;
  const at = formatDate(language, addedAt, { kind: "day", zone });
  return (
    <p class="soft facts">
      <span>
        <bdi dir="ltr">
          {formatNumber(language, picture.width)} × {formatNumber(language, picture.height)}
        </bdi>
      </span>
      <span>
        {at} · <Bringer t={t} name={addedBy?.name ?? null} withheld={withheld} />
      </span>
      <a href={urls.pictureOriginal(picture.id)}>{t("media.original")}</a>
    </p>
  );
}

function Bringer({ t, name, withheld }: { t: Translate; name: string | null; withheld: boolean }) {
  if (name) return <bdi>{name}</bdi>;
  return <>{t(withheld ? "newsroom.withheld" : "newsroom.imported")}</>;
}
