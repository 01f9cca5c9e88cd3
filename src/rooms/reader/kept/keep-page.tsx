// What a reader can do with a story beyond reading it: keep it on this device, and pass it on. The keeping needs script, the rest does not.

import { findLive, listVersions } from "#articles";
import type { Page, Visit } from "#platform/http";
import type { Translate } from "#platform/i18n";
import { addressIn, type ArticleAddress, urls } from "#urls";
import { killedPage } from "../killed-page";
import { absolute, getOfferedPaper } from "../paper";
import { ShareLinks } from "../share";
import { KeptWords } from "./kept-words";
import { Shelf } from "./shelf";

export async function keepPage(visit: Visit<undefined>): Promise<Page> {
  const { params, reads, language, t, config } = visit;
  const paper = await getOfferedPaper(visit);
  const address = addressIn(params);
  const article = await findLive(reads, address);
  if (!article) return killedPage(visit, { address, zone: paper.zone });
  const versions = await listVersions(reads, article.storyId);
  return {
    title: t("reader.keep"),
    unlisted: true,
    languages: Object.fromEntries(Object.entries(versions).map(([tag, at]) => [tag, urls.keep(at)])),
    script: "keeping",
    current: article.trail.at(-1)?.path,
    head: <KeptWords visit={visit} story={address} />,
    body: (
      <section class="standing">
        <h1>{t("reader.keep")}</h1>
        <p>
          <a href={urls.article(address)}>{article.manuscript.headline}</a>
        </p>
        {config.offline && (
          <>
            <h2>{t("reader.keep-offline")}</h2>
            <p>{t("reader.keep-what")}</p>
            <Without address={address} t={t} />
            <p>
              <button class="main" data-keep hidden>
                {t("reader.keep-story")}
              </button>
            </p>
          </>
        )}
        <p class="hint" role="status" data-said />
        <h2>{t("reader.share")}</h2>
        <div class="versions share">
          <ShareLinks
            url={absolute(visit, urls.article(address))}
            title={article.manuscript.headline}
            t={t}
          />
        </div>
        <p class="under">
          <button data-copy hidden>
            {t("reader.copy")}
          </button>{" "}
          <button data-share hidden>
            {t("reader.share-device")}
          </button>
        </p>
        {config.offline && (
          <>
            <h2>{t("reader.kept")}</h2>
            <Shelf t={t} language={language} />
          </>
        )}
      </section>
    ),
  };
}

/** Stays where no script runs, or none that may keep anything. */
function Without({ address, t }: { address: ArticleAddress; t: Translate }) {
  return (
    <p data-without>
      {t("reader.keep-without")}{" "}
      <a href={urls.inText(urls.article(address))} rel="alternate">
        {t("reader.text")}
      </a>
    </p>
  );
}
