// Nothing that axe finds, on the pages that people meet first, in both directions, light and dark.

import { afterAll, beforeAll, expect, test } from "bun:test";
import type { Browser } from "playwright-core";
import { claimBy, type Ground, layGround, linkIn, type Running, runVerb, startServer } from "../processes";
import { DESKTOP, look, PHONE, readersPages } from "./axe";
import { openBrowser } from "./browser";
import { publishEveryBlock } from "./every-block";

let browser: Browser;
let ground: Ground;
let server: Running;
let cookie = "";

beforeAll(async () => {
  browser = await openBrowser();
  ground = await layGround({ WARRAQ_SAMPLE: "yes" });
  server = await startServer(ground);
  cookie = await claimBy(server.origin, linkIn(server.said()));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await server.stop();
  await ground.clear();
});

const here = () => ({ browser, origin: server.origin });

test("readers' pages, English and Arabic, phone and desktop, light and dark", async () => {
  for (const language of ["en", "ar"]) {
    const everyBlock = await publishEveryBlock(server.origin, { cookie, language });
    const paths = [...(await readersPages(server.origin, language)), everyBlock.read];
    expect(paths.filter((path) => path === "")).toEqual([]);
    expect(await look(here(), paths, { viewport: PHONE, colorScheme: "light" })).toEqual([]);
    expect(await look(here(), paths, { viewport: DESKTOP, colorScheme: "dark" })).toEqual([]);
  }
}, 120_000);

test("the newsroom, English and Arabic, light and dark", async () => {
  const stories = await (await fetch(`${server.origin}/newsroom/stories`, { headers: { cookie } })).text();
  const write = /\/newsroom\/articles\/\d+\/write/.exec(stories)?.[0] ?? "";
  const [history, notes, corrections, proofs, preview, publish] = [
    "history",
    "notes",
    "corrections",
    "proofs",
    "preview",
    "publish",
  ].map((page) => write.replace(/write$/, page));
  const paths = [
    "/newsroom/stories",
    "/newsroom/pictures",
    "/newsroom/pictures/1",
    "/newsroom/comments",
    "/newsroom/front",
    "/newsroom/front/en/front",
    "/newsroom/front/ar/front/preview",
    "/newsroom/settings",
    "/newsroom/people",
    "/newsroom/people/2",
    "/newsroom/account",
    "/newsroom/lockdown",
    "/newsroom/names/bylines",
    "/newsroom/names/bylines/1?with=a",
    "/newsroom/names/speakers/1/split",
    "/newsroom/names/withheld",
    "/newsroom/record",
    write,
    history ?? "",
    notes ?? "",
    (await publishEveryBlock(server.origin, { cookie, language: "ar" })).write,
    corrections ?? "",
    proofs ?? "",
    preview ?? "",
    publish ?? "",
  ];
  const [name = "", value = ""] = cookie.split("=");
  await runVerb(ground, ["person", "add", "Nadia", "--role", "reporter"]);
  for (const colorScheme of ["light", "dark"] as const) {
    const storageState = {
      cookies: [
        {
          name,
          value,
          domain: "localhost",
          path: "/",
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: "Strict" as const,
        },
      ],
      origins: [],
    };
    expect(await look(here(), paths, { viewport: DESKTOP, colorScheme, storageState })).toEqual([]);
    expect(await look(here(), paths, { viewport: PHONE, colorScheme, storageState })).toEqual([]);
  }
  const invited = await runVerb(ground, ["person", "add", "ديلان", "--role", "editor", "--language", "ar"]);
  const claim = new URL(linkIn(invited.out)).pathname;
  expect(await look(here(), [claim, "/newsroom/sign-in"], { viewport: PHONE, locale: "ar" })).toEqual([]);
}, 120_000);
