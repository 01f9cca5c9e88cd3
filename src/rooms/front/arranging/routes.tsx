// The addresses of whoever arranges pages: the overview, the screen and its forms, the preview.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { isLanguage } from "#platform/i18n";
import { Problem } from "#platform/problem";
import { PATTERNS } from "#urls";
import { FRONT, type Place } from "../slot";
import { changeDraft } from "./change-draft";
import { callOffOrdered, putBackHeld, putOutDraft } from "./going-out";
import { showOverview } from "./overview";
import { showPreview, showSheet } from "./preview";
import { showScreen } from "./show-screen";
import type { Fields } from "./typed";

/** Any fields, each once: the page keeps what was typed, and the verbs say what will not do. */
const Form: z.ZodType<Fields> = z.record(z.string(), z.string());

const RIGHT = "front.arrange";

/** @throws Problem `not-found` for an address that cannot be a page's */
function placeIn({ params }: Visit<unknown>): Place {
  const { language = "", place = "" } = params;
  const section = place === "front" ? FRONT : Number(place);
  const isPlace = place === "front" || (/^\d{1,15}$/.test(place) && section > 0);
  if (!isLanguage(language) || !isPlace) throw new Problem("not-found", "problem.not-found");
  return { language, section };
}

function shown(
  name: string,
  path: string,
  {
    query,
    show,
  }: { query: readonly string[]; show: (visit: Visit<undefined>, place: Place) => Promise<Response> },
): AnyRoute {
  return route({
    name: `front.${name}`,
    method: "GET",
    path,
    access: RIGHT,
    cache: "never",
    query,
    answer: (visit: Visit<undefined>) => show(visit, placeIn(visit)),
  });
}

function done(
  name: string,
  path: string,
  act: (visit: Visit<Fields>, place: Place) => Promise<Response>,
): AnyRoute {
  return route({
    name: `front.${name}`,
    method: "POST",
    path,
    access: RIGHT,
    body: formBody(Form),
    cache: "never",
    crossSite: "refuse",
    answer: (visit: Visit<Fields>) => act(visit, placeIn(visit)),
  });
}

/** `newsroom` stands in the newsroom's own frame, `stage` in the one that shows pages as readers see them. */
export const frontRoutes: { readonly newsroom: readonly AnyRoute[]; readonly stage: readonly AnyRoute[] } = {
  newsroom: [
    route({
      name: "front.overview",
      method: "GET",
      path: PATTERNS.fronts,
      access: RIGHT,
      cache: "never",
      answer: showOverview,
    }),
    shown("preview", PATTERNS.previewFront, { query: ["of", "at"], show: showPreview }),
  ],
  stage: [
    shown("arrange", PATTERNS.arrange, { query: ["done", "words"], show: showScreen }),
    shown("sheet", PATTERNS.frontSheet, { query: ["of", "at"], show: showSheet }),
    done("save", PATTERNS.arrange, changeDraft),
    done("put-out", PATTERNS.putOut, putOutDraft),
    done("call-off", PATTERNS.callOff, callOffOrdered),
    done("put-back", PATTERNS.putBack, putBackHeld),
  ],
};
