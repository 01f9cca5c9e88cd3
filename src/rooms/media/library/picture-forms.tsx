// What changes a picture's file: another one in its place, the one before back, and the end of it.

import { formatDate } from "#platform/i18n";
import { urls } from "#urls";
import { PICTURE_TYPES } from "../uploads/add-pictures";
import { staffAddress } from "../chooser/chosen-picture";
import { SHELF_MS } from "../replace/shelf";
import type { PicturePageProps } from "./picture-page";
import type { ShelvedFile } from "./picture-queries";

const SMALL_WIDTH = 320;

export function ReplaceForm({ t, record, mayReplace }: PicturePageProps) {
  return (
    <details class="part">
      <summary>{t("media.replace")}</summary>
      {mayReplace ? (
        <form method="post" action={urls.replacePicture(record.picture.id)} enctype="multipart/form-data">
          <p>{t("media.replace-does")}</p>
          <label>
            <span>{t("media.replace-file")}</span>
            <input type="file" name="file" accept={PICTURE_TYPES} required />
          </label>
          <button class="danger">{t("media.replace-do")}</button>
        </form>
      ) : (
        <p>{t("media.replace-public")}</p>
      )}
    </details>
  );
}

export function Shelf(props: PicturePageProps) {
  const { t, shelf } = props;
  return (
    <section class="part" aria-labelledby="shelf">
      <h2 id="shelf">{t("media.shelf")}</h2>
      <ul class="shelf">
        {shelf.map((file) => (
          <Earlier key={file.file} {...props} earlier={file} />
        ))}
      </ul>
    </section>
  );
}

function Earlier({
  t,
  language,
  zone,
  record,
  earlier,
  mayReplace,
}: PicturePageProps & { earlier: ShelvedFile }) {
  const { picture, file, shelvedAt } = earlier;
  const at = formatDate(language, shelvedAt, { kind: "moment", zone });
  const until = formatDate(language, shelvedAt + SHELF_MS, { kind: "day", zone });
  const here = record.picture.id;
  return (
    <li>
      <img src={staffAddress(picture, SMALL_WIDTH)} alt="" width={picture.width} height={picture.height} />
      <div>
        <p>{t("media.shelved", { at, until })}</p>
        {mayReplace && (
          <div class="buttons">
            <form method="post" action={urls.putBackPicture(here)}>
              <button name="file" value={file}>
                {t("media.put-back")}
              </button>
            </form>
            <form method="post" action={urls.forgetPicture(here)}>
              <button class="quiet" name="file" value={file}>
                {t("media.forget")}
              </button>
            </form>
          </div>
        )}
      </div>
    </li>
  );
}

export function DeleteForm({ t, record, uses, mayDelete }: PicturePageProps) {
  return (
    <details class="part">
      <summary>{t("media.delete")}</summary>
      {uses.length > 0 ? (
        <p>
          {t("media.in-use")} <a href="#uses">{t("media.where-used")}</a>
        </p>
      ) : (
        <Delete t={t} picture={record.picture.id} mayDelete={mayDelete} />
      )}
    </details>
  );
}

function Delete({ t, picture, mayDelete }: Pick<PicturePageProps, "t" | "mayDelete"> & { picture: number }) {
  if (!mayDelete) return <p>{t("media.delete-others")}</p>;
  return (
    <form method="post" action={urls.deletePicture(picture)}>
      <p>{t("media.delete-does")}</p>
      <button class="danger">{t("media.delete-do")}</button>
    </form>
  );
}
