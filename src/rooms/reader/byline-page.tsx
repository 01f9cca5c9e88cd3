// A byline's page: who it is, in the paper's words, and what was written under it, newest first.

import { listLive } from "#articles";
import { listCarriedLanguages } from "#articles/names";
import { ListSheet, MOST_LISTED, toldOf } from "#front";
import { listPictures, type Picture, PictureElement, variantName, variantsOf } from "#media";
import { type BylineCard, findByline } from "#people";
import type { Page, Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { addressesIn } from "./list-pages";
import { listPage } from "./list-page";
import { olderPath } from "./older-page";
import { absolute, getOfferedPaper } from "./paper";

const PORTRAIT_SIZES = "8rem";
const SHARED_WIDTH = 640;

export async function bylinePage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const byline = await findByline(reads, { language, slug: params.slug ?? "" });
  const own = byline?.names[language];
  if (!byline || !own) throw new Problem("not-found", "problem.not-found");
  const stories = await listLive(reads, { language, byline: byline.id, most: MOST_LISTED });
  // Nobody is named before a story of theirs is public.
  if (stories.length === 0) throw new Problem("not-found", "problem.not-found");
  const picture =
    byline.picture === null ? undefined : (await listPictures(reads, [byline.picture])).get(byline.picture);
  const carried = await listCarriedLanguages(reads, { noun: "byline", id: byline.id });
  return listPage(visit, {
    title: own.name,
    about: own.biography || undefined,
    profile: profileOf(visit, { byline, name: own.name, words: own.biography, picture }),
    paper,
    body: (
      <ListSheet
        title={own.name}
        over={t("reader.by")}
        under={<About byline={byline} words={own.biography} picture={picture} />}
        stories={stories.map(toldOf)}
        older={olderPath({ language, noun: "byline", slug: own.slug }, stories)}
        t={t}
        language={language}
        zone={paper.zone}
      />
    ),
    languages: addressesIn(carried, (tag) => {
      const name = byline.names[tag];
      return name && urls.byline(tag, name.slug);
    }),
  });
}

interface AboutProps {
  readonly byline: BylineCard;
  readonly words: string;
  readonly picture: Picture | undefined;
}

function About({ byline, words, picture }: AboutProps) {
  const paragraphs = words.split(/\n+/u).filter(Boolean);
  if (paragraphs.length === 0 && byline.links.length === 0 && !picture) return null;
  return (
    <div class="profile">
      {picture && (
        <PictureElement picture={picture} alt="" sizes={PORTRAIT_SIZES} addressOf={urls.picture} first />
      )}
      <div>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {byline.links.length > 0 && (
          <ul class="under">
            {byline.links.map((link) => (
              <li>
                <a href={link} rel="me noopener">
                  <bdi dir="ltr">{hostOf(link)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What tells a link from another in few letters. */
function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, "");
}

/** @see https://developers.google.com/search/docs/appearance/structured-data/profile-page */
function profileOf(
  visit: Visit<unknown>,
  of: { byline: BylineCard; name: string; words: string; picture: Picture | undefined },
): Record<string, unknown> {
  const { byline, name, words, picture } = of;
  const plain = picture ? variantsOf(picture, ["jpeg", "png"]) : [];
  const shared = plain.findLast(({ width }) => width <= SHARED_WIDTH) ?? plain[0];
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    mainEntity: {
      "@type": byline.kind === "agency" ? "NewsMediaOrganization" : "Person",
      name,
      url: absolute(visit, visit.path),
      description: words || undefined,
      image: picture && shared ? absolute(visit, urls.picture(variantName(picture, shared))) : undefined,
      sameAs: byline.links.length > 0 ? byline.links : undefined,
    },
  };
}
