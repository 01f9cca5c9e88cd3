// Everything that waits for somebody, from every room that may have something: a room that has more adds a source here.

import { listWaiting, type Viewer, type WaitingLine, whenWords } from "#articles/desk";
import { countHeld } from "#comments";
import { limitsOf, mayDo } from "#people";
import type { Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { getPublication } from "#publication";
import { urls } from "#urls";

/** One line of what waits. */
export interface Waiting {
  readonly url: string;
  /** The language of the headline; null when it is the page's own. */
  readonly language: Language | null;
  readonly headline: string;
  /** Why it waits, in words. */
  readonly why: string;
  /** What somebody said with it; "" for nothing. */
  readonly said: string;
  /** Since when, or until when, in words. */
  readonly when: string;
  readonly late: boolean;
}

type Source = (visit: Visit<undefined>, viewer: Viewer) => Promise<Waiting[]>;

/** In the order in which they stand on the desk. */
const SOURCES: readonly Source[] = [waitingStories, waitingComments];
const MOST = 50;

export async function gatherWaiting(visit: Visit<undefined>, viewer: Viewer): Promise<Waiting[]> {
  const lists = await Promise.all(SOURCES.map((source) => source(visit, viewer)));
  return lists.flat();
}

/** A story waits in one line, whatever it waits for. */
async function waitingStories({ reads, t, language }: Visit<undefined>, viewer: Viewer): Promise<Waiting[]> {
  const { timeZone: zone, twoPeople } = await getPublication(reads);
  const lines = await listWaiting(reads, { viewer, twoPeople, most: MOST });
  const stories = Map.groupBy(lines, urlOf);
  const when = (at: number) => whenWords({ t, language, zone, now: reads.at }, at);
  return [...stories].flatMap(([url, together]) => {
    const [first] = together;
    if (!first) return [];
    const { dueAt, since } = first;
    const late = dueAt !== null && dueAt < reads.at;
    const why = together.map((one) => t(`newsroom.waits-${one.why}`, { count: one.count }));
    return {
      url,
      language: first.language,
      headline: first.headline,
      why: why.join(" · "),
      said: first.words,
      when:
        dueAt === null
          ? when(since)
          : t(late ? "newsroom.was-due" : "newsroom.is-due", { moment: when(dueAt) }),
      late,
    };
  });
}

/** Notes are said again where the story is written. */
function urlOf({ article, assignment }: WaitingLine): string {
  return article === null ? urls.assignment(assignment ?? 0) : urls.write(article);
}

async function waitingComments({ reads, t, person, act }: Visit<undefined>): Promise<Waiting[]> {
  if (!person || !mayDo(person.role, "comments.moderate")) return [];
  const count = await countHeld(reads, (await limitsOf(act)).languages);
  if (count === 0) return [];
  const headline = t("newsroom.comments-waiting", { count });
  return [
    {
      url: urls.queue(),
      language: null,
      headline,
      why: "",
      said: "",
      when: t("newsroom.comments"),
      late: false,
    },
  ];
}
