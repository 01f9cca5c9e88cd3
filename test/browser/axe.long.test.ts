// Every kind of reader's page in every language, phone and desktop, light, dark and with high contrast.

import { expect, test } from "bun:test";
import { LANGUAGE_TAGS } from "#platform/i18n";

import { DESKTOP, look, PHONE, readersPages } from "./axe";
import { journeyOnSample } from "./browser";

const journey = journeyOnSample();

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
