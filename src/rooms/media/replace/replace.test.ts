// A picture with another file: every page shows it at once, the old addresses end, and it can be undone for a while.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { Glob } from "bun";
import { join } from "node:path";
import { makeProof, publishArticle } from "#articles";
import { runDueJobs } from "#platform/jobs";
import { urls } from "#urls";
import { JOBS } from "../../../app";
import { openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { keepPicture } from "../keep-picture";
import { listShelved } from "../library/picture-queries";
import { draftWith, keepPhotograph, photograph } from "../../../../test/photographs";
import { listPictures } from "../queries";
import { loadedJpeg, SECRETS } from "../receipt/made-for-tests";
import { receivePicture } from "../receipt/receive-picture";
import { SHELF_MS } from "./shelf";

let site: Site;
let dilan: Visitor;
let nadia: Visitor;
beforeAll(async () => {
  site = await openSite();
  dilan = await site.signedIn("editor");
  nadia = await site.signedIn("reporter");
});
afterAll(() => site.close());

async function replace(picture: number, bytes: Uint8Array<ArrayBuffer>, who = dilan): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([bytes], "../../a\r\nb.jpg", { type: "text/html" }));
  const sent = new Response(form);
  const headers = {
    "content-type": sent.headers.get("content-type") ?? "",
    "sec-fetch-site": "same-origin",
  };
  return who.ask(urls.replacePicture(picture), { method: "POST", body: await sent.arrayBuffer(), headers });
}

async function nameOf(picture: number): Promise<string> {
  return (await listPictures(site.act().reads, [picture])).get(picture)?.name ?? "";
}

async function fileBehind(picture: number): Promise<number> {
  return (await listShelved(site.act().reads, picture))[0]?.file ?? 0;
}

async function countFiles(): Promise<number> {
  return (await Array.fromAsync(new Glob("files/**/*").scan({ cwd: site.folder }))).length;
}

/** Files go after the commit: waits for them, until the test's own time is over. */
async function waitForFiles(most: number): Promise<void> {
  while ((await countFiles()) > most) await Bun.sleep(10);
}

test("every page, proof and feed shows the new file at once; the old addresses are gone; put back, it is as before", async () => {
  const picture = await keepPhotograph(site, 1);
  const article = await draftWith(site, { lead: picture, body: [picture], headline: "Replaced" });
  const token = await makeProof(site.act(), { article });
  await publishArticle(site.act(), { article });
  const front = await (await site.get(urls.front("en"))).text();
  const address = /href="(\/en\/\d{4}\/\d{2}\/replaced)"/.exec(front)?.[1] ?? "";
  const paths = [address, urls.front("en"), urls.feed("en"), urls.proof(token)];
  const showing = async (name: string) =>
    Promise.all(paths.map(async (path) => (await (await site.get(path)).text()).includes(name)));
  const isOpen = async (name: string) => (await site.get(urls.picture(`${name}-320.webp`))).status;

  const before = await nameOf(picture);
  expect([await showing(before), await isOpen(before)]).toEqual([[true, true, true, true], 200]);
  expect((await replace(picture, await photograph(2))).status).toBe(303);
  const after = await nameOf(picture);
  expect(await showing(before)).toEqual([false, false, false, false]);
  expect(await showing(after)).toEqual([true, true, true, true]);
  expect([await isOpen(before), await isOpen(after)]).toEqual([404, 200]);
  expect((await site.get(urls.proofPicture(token, `${before}-320.webp`))).status).toBe(404);

  const file = await fileBehind(picture);
  expect((await dilan.post(urls.putBackPicture(picture), { file: `${file}` })).status).toBe(303);
  expect(await nameOf(picture)).toBe(before);
  expect([await showing(before), await isOpen(before), await isOpen(after)]).toEqual([
    [true, true, true, true],
    200,
    404,
  ]);
});

test("nothing of what a new file carried is kept anywhere", async () => {
  const picture = await keepPhotograph(site, 3);
  expect((await replace(picture, loadedJpeg(await photograph(4), 6))).status).toBe(303);
  for await (const path of new Glob("**/*").scan({ cwd: site.folder, dot: true })) {
    const kept = Buffer.from(await Bun.file(join(site.folder, path)).arrayBuffer()).toString("latin1");
    for (const secret of SECRETS) expect([path, kept.includes(secret)]).toEqual([path, false]);
  }
});

test("the file before goes by itself after thirty days, and at once by hand", async () => {
  const [clocked, byHand] = [await keepPhotograph(site, 5), await keepPhotograph(site, 6)];
  const whole = await countFiles();
  await replace(clocked, await photograph(7));
  await replace(byHand, await photograph(8));
  const file = await fileBehind(byHand);
  expect((await dilan.post(urls.forgetPicture(byHand), { file: `${file}` })).status).toBe(303);
  expect((await dilan.post(urls.putBackPicture(byHand), { file: `${file}` })).status).toBe(404);
  await runDueJobs(site.workshop, JOBS);
  expect([await fileBehind(byHand), (await fileBehind(clocked)) > 0]).toEqual([0, true]);
  site.clock.advance(SHELF_MS);
  await runDueJobs(site.workshop, JOBS);
  expect(await fileBehind(clocked)).toBe(0);
  // Other tests' earlier files go with it.
  await waitForFiles(whole);
  site.clock.advance(-SHELF_MS);
});

test("a picture that is deleted takes its earlier files along", async () => {
  const before = await countFiles();
  const picture = await keepPhotograph(site, 9);
  await replace(picture, await photograph(10));
  expect((await dilan.post(urls.deletePicture(picture), {})).status).toBe(303);
  await waitForFiles(before);
});

test("what readers see or soon will is replaced by editors; a draft's picture by whoever writes", async () => {
  const picture = await keepPhotograph(site, 11);
  const article = await draftWith(site, { lead: picture });
  expect((await replace(picture, await photograph(12), nadia)).status).toBe(303);
  await publishArticle(site.act(), { article });
  const file = await fileBehind(picture);
  const tried = [
    await replace(picture, await photograph(13), nadia),
    await nadia.post(urls.putBackPicture(picture), { file: `${file}` }),
    await nadia.post(urls.forgetPicture(picture), { file: `${file}` }),
  ];
  expect(tried.map(({ status }) => status)).toEqual([403, 403, 403]);
  expect((await replace(picture, await photograph(13))).status).toBe(303);
});

test("the same file again, no picture at all, and no such picture are refused with a sentence", async () => {
  const picture = await keepPhotograph(site, 14);
  const text = new Uint8Array(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  const tried = [await replace(picture, await photograph(14)), await replace(picture, text)];
  expect(tried.map(({ status }) => status)).toEqual([422, 422]);
  expect((await replace(999_999, await photograph(1))).status).toBe(404);
});

test("a file that another picture has, or had, is no obstacle: each keeps an address of its own", async () => {
  const [one, other] = [await keepPhotograph(site, 15), await keepPhotograph(site, 16)];
  expect((await replace(one, await photograph(16))).status).toBe(303);
  const again = await keepPicture(site.act(), { received: await receivePicture(await photograph(15)) });
  const names = await Promise.all([one, other, again].map(nameOf));
  expect([new Set(names).size, again === one]).toEqual([3, false]);
});

test("a new focus shows in the pages that are held", async () => {
  const picture = await keepPhotograph(site, 17);
  const article = await draftWith(site, { lead: picture, headline: "Framed" });
  await publishArticle(site.act(), { article });
  const classes = async () =>
    /class="(tone-\d+[^"]*)"/.exec(await (await site.get(urls.front("en"))).text())?.[1] ?? "";
  expect(await classes()).not.toContain("fx");
  expect((await nadia.post(urls.focusPicture(picture), { x: "18", y: "80" })).status).toBe(303);
  expect(await classes()).toContain("fx2 fy8");
  expect((await nadia.post(urls.focusPicture(picture), { x: "101", y: "1.5" })).status).toBe(422);
});
