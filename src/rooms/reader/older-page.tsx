// Where the list of a place, a topic or a byline goes on: stories before one that is named in the address, so that what is
// published meanwhile shifts nothing under whoever turns the page.

import { type ListAsked, listLive } from "#articles";
import { findTopic } from "#articles/names";
import { ListSheet, MOST_LISTED, toldOf } from "#front";
import { findByline } from "#people";
import type { Page, Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { trailOf } from "#publication";
import { urls } from "#urls";
import { listPage } from "./list-page";
import { getOfferedPaper, type Paper } from "./paper";

type Noun = "section" | "topic" | "byline";

interface ListOf {
  readonly language: Language;
  readonly noun: Noun;
  /** A topic's or a byline's, or a section's number: its own slug may have two parts. */
  readonly slug: string;
}

/** Null where everything stands on the page already. @param stories those on the page, in its order */
export function olderPath(
  { language, noun, slug }: ListOf,
  stories: readonly { readonly id: number; readonly publishedAt: number }[],
): string | null {
  const last = stories.at(-1);
  if (!last || stories.length < MOST_LISTED) return null;
  return urls.older(language, noun, slug, `${last.publishedAt}-${last.id}`);
}

export async function olderPage(visit: Visit<undefined>): Promise<Page> {
  const { language, params, reads, t } = visit;
  const paper = await getOfferedPaper(visit);
  const before = readMoment(params.before ?? "");
  const list = before && (await findList(visit, paper));
  if (!before || !list) throw new Problem("not-found", "problem.not-found");
  const { title, newest, asked } = list;
  const stories = await listLive(reads, { ...asked, language, before, most: MOST_LISTED });
  if (stories.length === 0) throw new Problem("not-found", "problem.not-found");
  const of = { language, noun: params.noun as Noun, slug: params.slug ?? "" };
  return listPage(visit, {
    title,
    paper,
    body: (
      <ListSheet
        title={title}
        over={<a href={newest}>{t("reader.newest")}</a>}
        stories={stories.map(toldOf)}
        older={olderPath(of, stories)}
        t={t}
        language={language}
        zone={paper.zone}
      />
    ),
  });
}

/** `1764300000000-45`. */
function readMoment(typed: string): ListAsked["before"] | null {
  const [, at, id] = /^(\d{1,15})-(\d{1,12})$/.exec(typed) ?? [];
  return at && id ? { at: Number(at), id: Number(id) } : null;
}

interface Found {
  readonly title: string;
  /** The page on which the list begins. */
  readonly newest: string;
  readonly asked: Pick<ListAsked, "edition" | "section" | "topic" | "byline">;
}

async function findList({ reads, params, language }: Visit<unknown>, paper: Paper): Promise<Found | null> {
  const { noun, slug = "" } = params;
  if (noun === "section") return findPlace(paper, { language, id: Number(slug) });
  if (noun === "topic") {
    const topic = await findTopic(reads, { language, slug });
    return topic && { title: topic.name, newest: urls.topic(language, slug), asked: { topic: topic.id } };
  }
  if (noun !== "byline") return null;
  const byline = await findByline(reads, { language, slug });
  const own = byline?.names[language];
  return byline && own
    ? { title: own.name, newest: urls.byline(language, slug), asked: { byline: byline.id } }
    : null;
}

function findPlace(paper: Paper, { language, id }: { language: Language; id: number }): Found | null {
  const trail = trailOf(paper.sections, id, language);
  const place = trail.at(-1);
  if (place?.id !== id) return null;
  return {
    title: place.name,
    newest: urls.section(language, place.path),
    asked: trail.length === 1 ? { edition: id } : { section: id },
  };
}
