// A page is a function of the database and of time: the date line changes at midnight, where the paper is.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { changePublication, getPublication } from "#publication";
import { openSite, type Site } from "../../../test/site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  const publication = await getPublication(site.act().reads);
  await changePublication(site.act(), { ...publication, timeZone: "Asia/Baghdad" });
});
afterAll(() => site.close());

const dateLine = async (language: string) =>
  /<time datetime="([\d-]+)">/.exec(await (await site.get(`/${language}/`)).text())?.[1];

test("a held front says the new day from midnight on, and not before", async () => {
  const midnight = Date.UTC(2026, 10, 23, 21);
  expect(await dateLine("en")).toBe("2026-11-23");
  site.clock.set(midnight - 1);
  expect(await dateLine("en")).toBe("2026-11-23");
  site.clock.set(midnight);
  expect(await dateLine("en")).toBe("2026-11-24");
  expect(await dateLine("ar")).toBe("2026-11-24");
});
