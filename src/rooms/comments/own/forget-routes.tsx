// "Forget me on this device": takes away the cookies that voting and commenting leave in a browser.

import { z } from "zod";
import { type AnyRoute, formBody, type Page, route, type Visit } from "#platform/http";
import { forgetReader } from "#readers";
import { PATTERNS, urls } from "#urls";
import { forgetTrust } from "../modes/trust";

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
  answer(visit) {
    forgetReader(visit);
    forgetTrust(visit);
    return visit.page(forgottenPage(visit));
  },
});

export const forgetRoutes: readonly AnyRoute[] = [askRoute, forgetRoute];

function forgetPage({ t, language }: Visit<unknown>): Page {
  return {
    title: t("comments.forget"),
    unlisted: true,
    body: (
      <section class="notice">
        <h1>{t("comments.forget")}</h1>
        <p>{t("comments.forget-what")}</p>
        <form method="post" action={urls.forgetDevice(language)}>
          <button class="main">{t("comments.forget")}</button>
        </form>
      </section>
    ),
  };
}

function forgottenPage({ t, language }: Visit<unknown>): Page {
  return {
    title: t("comments.forgotten"),
    unlisted: true,
    body: (
      <section class="notice" role="status">
        <h1>{t("comments.forgotten")}</h1>
        <p>{t("comments.forgotten-what")}</p>
        <p>
          <a href={urls.front(language)}>{t("comments.forgotten-on")}</a>
        </p>
      </section>
    ),
  };
}
