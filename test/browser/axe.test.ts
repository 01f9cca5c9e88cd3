// Nothing that axe finds, on the pages that people meet first, in both directions, light and dark.

import { beforeAll, expect, test } from "bun:test";
import { claimBy, linkIn, runVerb, sendForm } from "../processes";
import { DESKTOP, look, lookThroughAccount, offerAccounts, PHONE, readersPages, WITH_MAIL } from "./axe";
import { journeyOnSample } from "./browser";
import { publishEveryBlock } from "./every-block";

/** Each page in each of them in the long suite; else each page in one. */
const VIEWS = [
  { viewport: PHONE, colorScheme: "light" },
  { viewport: DESKTOP, colorScheme: "dark" },
  ...(process.env["WARRAQ_TEST_LONG"]
    ? ([
        { viewport: DESKTOP, colorScheme: "light" },
        { viewport: PHONE, colorScheme: "dark" },
      ] as const)
    : []),
] as const;

const journey = journeyOnSample(WITH_MAIL);
let cookie = "";

beforeAll(async () => {
  cookie = await claimBy(journey.server.origin, linkIn(journey.server.said()));
});

const here = () => ({ browser: journey.browser, origin: journey.server.origin });

function signedIn() {
  const [name = "", value = ""] = cookie.split("=");
  const kept = { domain: "localhost", path: "/", expires: -1, httpOnly: true, secure: false };
  return { cookies: [{ ...kept, name, value, sameSite: "Strict" as const }], origins: [] };
}

test("readers' pages, English and Arabic, phone and desktop, light and dark", async () => {
  for (const language of ["en", "ar"]) {
    const everyBlock = await publishEveryBlock(journey.server.origin, { cookie, language });
    const paths = [...(await readersPages(journey.server.origin, language)), everyBlock.read];
    expect(paths.filter((path) => path === "")).toEqual([]);
    const own = language === "en" ? 0 : 1;
    for (const view of VIEWS.filter((_, at) => VIEWS.length > 2 || at === own))
      expect(await look(here(), paths, view)).toEqual([]);
  }
}, 120_000);

test("an account and answers by mail, English on a phone and Arabic on a desktop", async () => {
  await offerAccounts(here(), cookie);
  const [phone, desktop] = VIEWS;
  expect(await lookThroughAccount(here(), { language: "en", half: 0, ...phone })).toEqual([]);
  expect(await lookThroughAccount(here(), { language: "ar", half: 1, ...desktop })).toEqual([]);
}, 120_000);

test("the newsroom, English and Arabic, light and dark", async () => {
  const stories = await (
    await fetch(`${journey.server.origin}/newsroom/stories`, { headers: { cookie } })
  ).text();
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
    "/newsroom/comments/modes",
    "/newsroom/comments/words",
    "/newsroom/comments/figures",
    "/newsroom/comments?state=approved",
    "/newsroom/front",
    "/newsroom/front/en/front",
    "/newsroom/front/ar/front/preview",
    "/newsroom/settings",
    "/newsroom/pages",
    "/newsroom/pages/1",
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
    (await publishEveryBlock(journey.server.origin, { cookie, language: "ar" })).write,
    corrections ?? "",
    proofs ?? "",
    preview ?? "",
    publish ?? "",
    `${write.replace(/write$/, "related")}?q=lake`,
  ];
  await runVerb(journey.ground, ["person", "add", "Nadia", "--role", "reporter"]);
  const storageState = signedIn();
  for (const [at, view] of VIEWS.entries()) {
    const language = at % 2 === 0 ? "en" : "ar";
    await sendForm(`${journey.server.origin}/newsroom/account`, { name: "Sama Yusuf", language }, { cookie });
    const mine = paths.filter((_, index) => VIEWS.length > 2 || index % 2 === at);
    expect(await look(here(), mine, { ...view, storageState })).toEqual([]);
  }
  const invited = await runVerb(journey.ground, [
    "person",
    "add",
    "ديلان",
    "--role",
    "editor",
    "--language",
    "ar",
  ]);
  const claim = new URL(linkIn(invited.out)).pathname;
  expect(await look(here(), [claim, "/newsroom/sign-in"], { viewport: PHONE, locale: "ar" })).toEqual([]);
}, 120_000);

test("the desk, English on a desktop and Arabic on a phone", async () => {
  const form = (path: string, fields: Record<string, string>) =>
    sendForm(`${journey.server.origin}/newsroom${path}`, fields, { cookie });
  await form("/budget", {
    title: "مواعيد العبّارة",
    language: "ar",
    due: "2040-01-01T10:00",
    brief: "من يدفع؟",
  });
  const paths = [
    "/newsroom/",
    "/newsroom/stories?sort=deadline",
    "/newsroom/budget",
    "/newsroom/assignments/1",
    "/newsroom/calendar",
    "/newsroom/search?q=pass",
    "/newsroom/notices",
    "/newsroom/account/notices",
    "/newsroom/account/address",
  ];
  const storageState = signedIn();
  expect(await look(here(), paths, { viewport: DESKTOP, colorScheme: "light", storageState })).toEqual([]);
  await form("/account", { name: "Sama Yusuf", language: "ar" });
  expect(await look(here(), paths, { viewport: PHONE, colorScheme: "dark", storageState })).toEqual([]);
}, 120_000);
