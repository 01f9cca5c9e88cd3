// What this browser wrote under an article: from here its author finds each again, to change it or to take it back.

import { type AnyRoute, route } from "#platform/http";
import { PATTERNS, urls } from "#urls";
import { Back } from "../notice-page";
import { authorKeysOf } from "./author";
import { commentedArticle, signOwn } from "./own-link";
import { listOwn } from "./own-queries";

const MOST = 100;

export const ownListRoute: AnyRoute = route({
  name: "comments.own-list",
  method: "GET",
  path: PATTERNS.comment,
  access: "public",
  cache: "never",
  async answer(visit) {
    const { t, language } = visit;
    const { id: article, address, headline } = await commentedArticle(visit);
    const authors = authorKeysOf(visit, article);
    const lines = await listOwn(visit.act.reads, { article, authors, most: MOST });
    return visit.page({
      title: t("comments.own-list"),
      unlisted: true,
      body: (
        <div class="after">
          <section class="notice">
            <h1>{t("comments.own-list")}</h1>
            <Back t={t} address={address} headline={headline} />
            {lines.length === 0 && <p>{t("comments.own-list-none")}</p>}
            <ul>
              {lines.map(({ publicId, words, state }) => (
                <li>
                  <a
                    href={urls.held(address, signOwn(visit, { article, publicId }))}
                    rel="nofollow"
                    dir="auto"
                  >
                    {firstOf(words)}
                  </a>{" "}
                  <span class="hint">{t(`comments.state.${state}`)}</span>
                </li>
              ))}
            </ul>
            <p>
              <a href={urls.forgetDevice(language)}>{t("comments.forget")}</a>
            </p>
          </section>
        </div>
      ),
    });
  },
});

const SHOWN = 12;

/** Enough to know it again. */
function firstOf(text: string): string {
  const all = text.split(/\s+/);
  return all.length > SHOWN ? `${all.slice(0, SHOWN).join(" ")} …` : all.join(" ");
}
