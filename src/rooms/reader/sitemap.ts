// What search engines ask for first: where everything is, in which languages, and where they have no business.

import { listAddresses } from "#articles";
import { listPublicPages } from "#pages";
import type { Visit } from "#platform/http";
import { isoDate, LANGUAGE_TAGS } from "#platform/i18n";
import { sectionsUnder } from "#publication";
import { PATTERNS, urls } from "#urls";
import { absolute, getPaper, offeredLanguages, type Paper } from "./paper";
import { xmlText } from "./xml";

/** The protocol's own bound for one file. */
const MOST_ADDRESSES = 50_000;

interface Listed {
  readonly language: string;
  readonly path: string;
  readonly changedAt: number;
}

/** @see https://www.sitemaps.org/protocol.html */
export async function sitemap(visit: Visit<undefined>): Promise<string> {
  const { reads } = visit;
  const paper = await getPaper(visit);
  // Whatever is published or withdrawn in a language changes that language's front.
  reads.note(...LANGUAGE_TAGS.map((language) => `front:${language}`));
  const lists = placesOf(paper).map((path) => `<url><loc>${xmlText(absolute(visit, path))}</loc></url>`);
  const offered = new Set<string>(offeredLanguages(paper));
  const pages = (await listPublicPages(reads)).map(({ language, slug, sameAs, outAt }) => ({
    language,
    path: urls.standing(language, slug),
    changedAt: outAt,
    of: `page:${sameAs}`,
  }));
  const most = MOST_ADDRESSES - lists.length - pages.length;
  const articles = (await listAddresses(reads, most)).map(({ address, story, changedAt }) => ({
    language: address.language,
    path: urls.article(address),
    changedAt,
    of: `story:${story}`,
  }));
  const listed = [...pages, ...articles].filter(({ language }) => offered.has(language));
  const entries = [...Map.groupBy(listed, ({ of }) => of).values()].flatMap((versions) =>
    versions.map((version) => entry(visit, version, { versions, zone: paper.zone })),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...lists,
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
}

function placesOf(paper: Paper): string[] {
  return offeredLanguages(paper).flatMap((language) => [
    urls.front(language),
    urls.corrections(language),
    urls.archive(language),
    ...sectionsUnder(paper.sections, null, language).flatMap((edition) =>
      [edition, ...sectionsUnder(paper.sections, edition.id, language)].map(({ path }) =>
        urls.section(language, path),
      ),
    ),
  ]);
}

function entry(
  visit: Visit<unknown>,
  { path, changedAt }: Listed,
  among: { versions: readonly Listed[]; zone: string },
): string {
  const at = (where: string) => xmlText(absolute(visit, where));
  const alternates =
    among.versions.length < 2
      ? []
      : among.versions.map(
          (other) => `<xhtml:link rel="alternate" hreflang="${other.language}" href="${at(other.path)}"/>`,
        );
  return `<url><loc>${at(path)}</loc><lastmod>${isoDate(changedAt, among.zone)}</lastmod>${alternates.join("")}</url>`;
}

/** @see https://www.rfc-editor.org/rfc/rfc9309 */
export function robots(visit: Visit<undefined>): string {
  const proofs = PATTERNS.proof.slice(0, PATTERNS.proof.indexOf(":"));
  return [
    "User-agent: *",
    `Disallow: ${urls.newsroom()}`,
    `Disallow: ${proofs}`,
    "",
    `Sitemap: ${absolute(visit, urls.sitemap())}`,
    "",
  ].join("\n");
}
