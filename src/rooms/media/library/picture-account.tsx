// What is known of a picture by account: the texts that use it, others that look like it, and what was done to it.

import { formatDate, isoDate, LANGUAGES } from "#platform/i18n";
import { urls } from "#urls";
import { staffAddress } from "../chooser/chosen-picture";
import type { PicturePageProps } from "./picture-page";
import type { PictureUse } from "./picture-queries";

const SMALL_WIDTH = 320;

export function Uses({ t, uses, moreUses }: PicturePageProps) {
  return (
    <section class="part" aria-labelledby="uses">
      <h2 id="uses">{t("media.where-used")}</h2>
      {uses.length === 0 ? (
        <p class="soft">{t("media.used-nowhere")}</p>
      ) : (
        <table class="uses">
          <thead class="unseen">
            <tr>
              <th scope="col">{t("newsroom.column-headline")}</th>
              <th scope="col">{t("newsroom.column-state")}</th>
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <UsedIn key={use.article} t={t} use={use} />
            ))}
          </tbody>
        </table>
      )}
      {moreUses && <p class="hint">{t("media.more-uses", { count: uses.length })}</p>}
    </section>
  );
}

function UsedIn({ t, use }: Pick<PicturePageProps, "t"> & { use: PictureUse }) {
  return (
    <tr>
      <th scope="row">
        <a href={urls.write(use.article)} lang={use.language} dir={LANGUAGES[use.language].direction}>
          {use.headline || t("newsroom.untitled")}
        </a>
      </th>
      <td>
        {use.places.map((place) => t(`media.place-${place}`)).join(" · ")}
        {use.isLead && (
          <span class="soft">{t(use.places.includes("live") ? "media.leads-lists" : "media.leads")}</span>
        )}
      </td>
    </tr>
  );
}

export function Alike({ t, alike }: PicturePageProps) {
  if (alike.length === 0) return null;
  return (
    <section class="part" aria-labelledby="alike">
      <h2 id="alike">{t("media.looks-like")}</h2>
      <ul class="alike">
        {alike.map((picture) => (
          <li key={picture.id}>
            <a href={urls.libraryPicture(picture.id)}>
              <img
                src={staffAddress(picture, SMALL_WIDTH)}
                alt={t("media.nameless", { number: picture.id })}
                width={picture.width}
                height={picture.height}
              />
            </a>
          </li>
        ))}
      </ul>
      <p class="hint">{t("media.looks-like-hint")}</p>
    </section>
  );
}

export function History({ t, language, zone, events, record }: PicturePageProps) {
  return (
    <section class="part" aria-labelledby="picture-history">
      <h2 id="picture-history">{t("media.history")}</h2>
      <ol class="events">
        {events.map(({ id, at, verb, who }) => (
          <li key={id}>
            {t(`media.event-${verb}`)}
            <span class="soft">
              {who ? <bdi>{who}</bdi> : record.withheld && t("newsroom.withheld")}
              {(who || record.withheld) && " · "}
              <time dateTime={isoDate(at, zone)}>{formatDate(language, at, { kind: "moment", zone })}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
