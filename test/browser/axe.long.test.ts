// Every kind of reader's page in every language, phone and desktop, light, dark and with high contrast.

import { expect, test } from "bun:test";
import { LANGUAGE_TAGS } from "#platform/i18n";

import { claimBy, linkIn } from "../processes";
import { lookThroughAccount, offerAccounts, WITH_MAIL } from "./account-looks";
import { DESKTOP, look, PHONE, readersPages } from "./axe";
import { journeyOnSample } from "./browser";

const journey = journeyOnSample(WITH_MAIL);

test("nothing that axe finds, anywhere", async () => {
  for (const language of LANGUAGE_TAGS) {
    const paths = (await readersPages(journey.server.origin, language)).filter(Boolean);
    for (const viewport of [PHONE, DESKTOP, { width: 320, height: 640 }]) {
      for (const colorScheme of ["light", "dark"] as const) {
        expect(
          await look({ browser: journey.browser, origin: journey.server.origin }, paths, {
            viewport,
            colorScheme,
          }),
        ).toEqual([]);
      }
    }
    expect(
      await look({ browser: journey.browser, origin: journey.server.origin }, paths, {
        contrast: "more",
        reducedMotion: "reduce",
      }),
    ).toEqual([]);
  }
});

test("nor on any page of an account or of answers by mail", async () => {
  const here = { browser: journey.browser, origin: journey.server.origin };
  await offerAccounts(here, await claimBy(here.origin, linkIn(journey.server.said())));
  for (const language of LANGUAGE_TAGS) {
    const viewport = language === "en" || language === "fa" ? DESKTOP : { width: 320, height: 640 };
    const colorScheme = language === "en" || language === "ckb" ? "dark" : "light";
    expect(await lookThroughAccount(here, { language, viewport, colorScheme })).toEqual([]);
  }
});
