// Five megabytes at 64 kilobits a second, cut three times: a photograph from the field arrives by itself. Takes twelve minutes.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import { translatorFor } from "#platform/i18n";
import { type BadLine, layBadLine } from "../bad-line";
import { claimBy, freePort, type Ground, layGround, linkIn, type Running, startServer } from "../processes";
import { onPhone, openBrowser } from "./browser";
import { noisyPhotograph } from "./noisy-photograph";

const MINUTE = 60_000;

let browser: Browser;
let ground: Ground;
let server: Running;
let line: BadLine;
let origin = "";

beforeAll(async () => {
  browser = await openBrowser();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  ground = await layGround();
  line = await layBadLine({
    port,
    bytesPerSecond: 8000,
    cutAfter: [900_000, 2_300_000, 4_400_000],
    downMs: 20_000,
  });
  server = await startServer(ground, { WARRAQ_ORIGIN: origin });
  line.leadTo(Number(new URL(server.origin).port));
}, MINUTE);

afterAll(async () => {
  await browser.close();
  await line.close();
  await server.stop("SIGKILL");
  await ground.clear();
});

test(
  "it arrives whole, and little of it is sent twice",
  async () => {
    const [name = "", value = ""] = (await claimBy(origin, linkIn(server.said()))).split("=");
    const context = await onPhone(browser);
    await context.addCookies([{ name, value, domain: "localhost", path: "/" }]);
    const page = await context.newPage();
    await page.goto(`${origin}/newsroom/pictures`);
    const photograph = await noisyPhotograph(5_000_000);
    line.spoil();
    const files = [{ name: "field.jpg", mimeType: "image/jpeg", buffer: photograph }];
    await page.locator("#upload-files").setInputFiles(files);
    await page.locator('#upload-queue [data-state="taken"]').waitFor({ timeout: 18 * MINUTE });
    expect(await page.locator("#upload-queue").innerText()).toContain(translatorFor("en")("media.arrived"));
    expect(line.cuts).toBe(3);
    expect(line.sent / photograph.length).toBeLessThan(1.1);
  },
  20 * MINUTE,
);
