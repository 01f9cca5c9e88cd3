// The routes of the threads' rules: one page, and one form for every change.

import { z } from "zod";
import { limitsOf } from "#people";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import type { Language } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { listSections, type Section } from "#publication";
import { PATTERNS, urls } from "#urls";
import { MOST_DAYS, PAPER, type PlaceRule, readMode } from "./mode";
import { type BusyArticle, listArticleRules, listBusyArticles, listWideRules } from "./mode-queries";
import { modesPage, type NamedPlace } from "./modes-page";
import { setMode } from "./set-mode";

const RIGHT = "comments.moderate";
const MOST = 50;

const pageRoute = route({
  name: "comments.modes",
  method: "GET",
  path: PATTERNS.commentModes,
  access: RIGHT,
  cache: "never",
  query: ["done", "article"],
  async answer(visit) {
    const { t, language, query } = visit;
    const { reads } = visit.act;
    const { languages, editions } = await limitsOf(visit.act);
    const article = Number(query.get("article") ?? "") || null;
    const [rules, own, busy, sections] = await Promise.all([
      listWideRules(reads),
      listArticleRules(reads, { languages, most: MOST }),
      listBusyArticles(reads, { languages, most: MOST, article }),
      listSections(reads),
    ]);
    return visit.page(
      modesPage({
        paper: ruleFor(rules, PAPER),
        sections: sections.map((section) => ({
          name: nameOf(section, language),
          rule: ruleFor(rules, `section:${section.id}`),
        })),
        articles: placesOf(busy, own),
        wide: languages.length + editions.length === 0,
        done: query.has("done"),
        t,
        language,
      }),
    );
  },
});

function placesOf(busy: readonly BusyArticle[], own: readonly (PlaceRule & BusyArticle)[]): NamedPlace[] {
  const known = new Set(busy.map(({ article }) => article));
  return [
    ...busy.map(({ article, headline, lately }) => ({
      name: headline,
      rule: ruleFor(own, `article:${article}`),
      lately,
    })),
    ...own.filter(({ article }) => !known.has(article)).map((rule) => ({ name: rule.headline, rule })),
  ];
}

function ruleFor(rules: readonly PlaceRule[], place: string): PlaceRule {
  const none = { place, mode: null, closeDays: null, frozen: false, hidden: false };
  return rules.find((rule) => rule.place === place) ?? none;
}

function nameOf(section: Section, language: Language): string {
  return (section.names[language] ?? Object.values(section.names)[0])?.name ?? `#${section.id}`;
}

/** What a form does not send stays as it was. */
const Sent = z.object({
  place: z.string().catch(""),
  mode: z.string().optional().catch(undefined),
  days: z.string().optional().catch(undefined),
  frozen: z.enum(["yes", "no"]).optional().catch(undefined),
  hidden: z.enum(["yes", "no"]).optional().catch(undefined),
});
type Sent = z.infer<typeof Sent>;

const setRoute = route<Sent>({
  name: "comments.modes.set",
  method: "POST",
  path: PATTERNS.setCommentMode,
  access: RIGHT,
  body: formBody(Sent, 4096),
  cache: "never",
  crossSite: "refuse",
  async answer(visit: Visit<Sent>) {
    const { place, mode, days, frozen, hidden } = visit.body;
    await setMode(visit.act, {
      place,
      ...(mode === undefined ? {} : { mode: readMode(mode) }),
      ...(days === undefined ? {} : { closeDays: readDays(days) }),
      ...(frozen === undefined ? {} : { frozen: frozen === "yes" }),
      ...(hidden === undefined ? {} : { hidden: hidden === "yes" }),
    });
    const at = place === PAPER ? "" : `#${place.replace(":", "-")}`;
    return visit.seeOther(`${urls.commentModes()}?done=yes${at}`);
  },
});

/** Digits of any of our scripts. */
function readDays(text: string): number | null {
  const digits = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
  if (digits === "") return null;
  if (!/^\d{1,6}$/.test(digits)) throw new Problem("invalid", "comments.modes-days", { most: MOST_DAYS });
  return Number(digits);
}

export const modeRoutes: readonly AnyRoute[] = [pageRoute, setRoute];
