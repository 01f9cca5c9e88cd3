// "Forget me on this device": takes away the cookies that voting and commenting leave in a browser, and what it kept for offline.

import { z } from "zod";
import { type AnyRoute, formBody, type Page, route, type Visit } from "#platform/http";
import { findReader, forgetReader } from "#readers";
import { PATTERNS, urls } from "#urls";
import { noticePage } from "../notice-page";
import { closeSession } from "../accounts/session";
import { forgetFollows } from "../follow/forget-follows";
import { forgetTrust } from "../modes/trust";

const NEWSROOM_COOKIES = ["nr", "nd"];

const askRoute = route({
  name: "comments.forget-ask",
  method: "GET",
  path: PATTERNS.forgetDevice,
  access: "public",
  cache: "never",
  answer: (visit) => visit.page(forgetPage(visit)),
});

const forgetRoute = route({
  name: "comments.forget",
  method: "POST",
  path: PATTERNS.forgetDevice,
  access: "public",
  body: formBody(z.object({})),
  cache: "never",
  crossSite: "confirm",
  async answer(visit) {
    const reader = findReader(visit);
    if (reader) await forgetFollows(visit.act, { reader, keys: visit.keys });
    await closeSession(visit);
    forgetReader(visit);
    forgetTrust(visit);
    const response = await visit.page(forgottenPage(visit));
    response.headers.set("clear-site-data", isOfStaff(visit) ? '"cache"' : '"cache", "storage"');
    return response;
  },
});

/**
 * The browser is told to drop what it holds of this paper, the worker and its copies included, whether or not scripts run.
 * One in which somebody of the newsroom came in may hold words that they have not sent yet: there the page's script takes
 * away what was kept for offline, and nothing else.
 */
function isOfStaff(visit: Visit<unknown>): boolean {
  return NEWSROOM_COOKIES.some((name) => visit.cookie(name) !== null);
}

export const forgetRoutes: readonly AnyRoute[] = [askRoute, forgetRoute];

function forgetPage({ t, language }: Visit<unknown>): Page {
  return noticePage({
    title: t("comments.forget"),
    says: (
      <>
        <p>{t("comments.forget-what")}</p>
        <form method="post" action={urls.forgetDevice(language)}>
          <button class="main">{t("comments.forget")}</button>
        </form>
      </>
    ),
  });
}

function forgottenPage({ t, language }: Visit<unknown>): Page {
  return noticePage({
    title: t("comments.forgotten"),
    script: "keeping",
    role: "status",
    says: (
      <>
        <p>{t("comments.forgotten-what")}</p>
        <p>
          <a href={urls.front(language)}>{t("comments.forgotten-on")}</a>
        </p>
      </>
    ),
  });
}
