// The page of figures: what is stored anyway, for seven, thirty or ninety days.

import { limitsOf } from "#people";
import { type AnyRoute, route } from "#platform/http";
import { wallIn } from "#platform/i18n";
import { getPublication } from "#publication";
import { PATTERNS } from "#urls";
import { findFigures } from "./figure-queries";
import { byDay, byHour, readPeriod } from "./figures";
import { figuresPage } from "./figures-page";

const pageRoute = route({
  name: "comments.figures",
  method: "GET",
  path: PATTERNS.commentFigures,
  access: "comments.moderate",
  cache: "never",
  query: ["days"],
  async answer(visit) {
    const { t, language, query, act } = visit;
    const { at, reads } = act;
    const { languages } = await limitsOf(act);
    const { timeZone: zone } = await getPublication(reads);
    const period = readPeriod(query.get("days"), { at, zone });
    const figures = await findFigures(reads, { since: period.since, languages });
    const days = byDay(figures.slots, { ...period, zone });
    const hours = byHour(figures.slots, (moment) => Number(wallIn(moment, zone).slice(11, 13)));
    return visit.page(figuresPage({ ...figures, period, days, hours, at, t, language, zone }));
  },
});

export const figureRoutes: readonly AnyRoute[] = [pageRoute];
