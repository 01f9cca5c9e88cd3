// Every kind of reader's page in every language, phone and desktop, light, dark and with high contrast.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import { LANGUAGE_TAGS } from "#platform/i18n";
import { type Ground, layGround, type Running, startServer } from "../processes";
import { DESKTOP, look, PHONE, readersPages } from "./axe";
import { openBrowser } from "./browser";

let browser: Browser;
let ground: Ground;
let server: Running;

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround({ WARRAQ_SAMPLE: "yes" });
  server = await startServer(ground);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await ground.clear();
});

test("nothing that axe finds, anywhere", async () => {
  for (const language of LANGUAGE_TAGS) {
    const paths = (await readersPages(server.origin, language)).filter(Boolean);
    for (const viewport of [PHONE, DESKTOP, { width: 320, height: 640 }]) {
      for (const colorScheme of ["light", "dark"] as const) {
        expect(await look({ browser, origin: server.origin }, paths, { viewport, colorScheme })).toEqual([]);
      }
    }
    expect(
      await look({ browser, origin: server.origin }, paths, { contrast: "more", reducedMotion: "reduce" }),
    ).toEqual([]);
  }
});
