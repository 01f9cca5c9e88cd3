// Pictures that arrive part by part, over a line that breaks, and several by a plain form: what is kept, and what is nowhere.

import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { Glob } from "bun";
import { join } from "node:path";
import { Problem } from "#platform/problem";
import { urls } from "#urls";
import { openSite, type Site } from "../../../../test/site";
import type { Visitor } from "../../../../test/visitor";
import { photograph } from "../../../../test/photographs";
import { loadedJpeg, SECRETS } from "../receipt/made-for-tests";
import { ArrivingPictures } from "./arriving";

let site: Site;
let nadia: Visitor;
let sent: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  site = await openSite();
  nadia = await site.signedIn("reporter");
  sent = loadedJpeg(await photograph(1), 6);
});
afterAll(() => site.close());

interface Begun {
  readonly part: string;
  readonly finish: string;
  readonly from: number;
}

async function begin(size: number, visitor = nadia): Promise<Begun> {
  return (await (await visitor.sendJson(urls.beginUpload(), { size })).json()) as Begun;
}

async function sendForm(
  path: string,
  {
    form,
    accept = "application/json",
    visitor = nadia,
  }: { form: FormData; accept?: string; visitor?: Visitor },
): Promise<Response> {
  const encoded = new Response(form);
  const headers = {
    "content-type": encoded.headers.get("content-type") ?? "",
    "sec-fetch-site": "same-origin",
    accept,
  };
  return visitor.ask(path, { method: "POST", body: await encoded.arrayBuffer(), headers });
}

async function sendPart(
  path: string,
  { from, to }: { from: number; to: number },
  visitor = nadia,
): Promise<{ status: number; from: number }> {
  const form = new FormData();
  form.set("from", `${from}`);
  form.set("part", new File([sent.subarray(from, to)], "part"));
  const answer = await sendForm(path, { form, visitor });
  return { status: answer.status, ...((await answer.json()) as { from: number }) };
}

async function expectNoSecrets(): Promise<void> {
  for await (const path of new Glob("**/*").scan({ cwd: site.folder, dot: true })) {
    const kept = Buffer.from(await Bun.file(join(site.folder, path)).arrayBuffer()).toString("latin1");
    for (const secret of SECRETS) expect([path, kept.includes(secret)]).toEqual([path, false]);
  }
}

test("part by part: twice is once, too early is told where to go on, and the end may be asked for again", async () => {
  const { part, finish, from } = await begin(sent.length);
  expect(from).toBe(0);
  const half = Math.floor(sent.length / 2);
  expect(await sendPart(part, { from: 0, to: half })).toMatchObject({ status: 200, from: half });
  expect(await sendPart(part, { from: 0, to: half })).toMatchObject({ status: 200, from: half });
  expect(await sendPart(part, { from: half + 5, to: half + 9 })).toMatchObject({ status: 200, from: half });
  expect(await (await nadia.get(part)).json()).toEqual({ from: half });
  expect((await nadia.sendJson(finish, {})).status).toBe(409);
  // While it is on its way it is in memory, and nowhere else.
  await expectNoSecrets();
  expect(await sendPart(part, { from: half, to: sent.length })).toMatchObject({ from: sent.length });
  const [first, second] = await Promise.all([nadia.sendJson(finish, {}), nadia.sendJson(finish, {})]);
  const third = await nadia.sendJson(finish, {});
  const answers = (await Promise.all([first, second, third].map((answer) => answer.json()))) as {
    id: number;
    caption: string;
    isNew: boolean;
  }[];
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(answers[0]).toMatchObject({ caption: "قوافل تتجه شمالا", isNew: true });
  await expectNoSecrets();
});

test("it belongs to whoever began it, and more than was said is refused", async () => {
  const { part, finish } = await begin(10);
  const dilan = await site.signedIn("editor");
  expect((await sendPart(part, { from: 0, to: 5 }, dilan)).status).toBe(404);
  expect((await dilan.get(part)).status).toBe(404);
  expect((await dilan.sendJson(finish, {})).status).toBe(404);
  expect((await sendPart(part, { from: 0, to: 11 })).status).toBe(422);
  expect((await nadia.get(urls.upload("none"))).status).toBe(404);
  for (const size of [0, -1, 1.5, 30_000_001]) {
    expect((await nadia.sendJson(urls.beginUpload(), { size })).status).toBe(422);
  }
});

test("what is no picture is refused at its end, with a sentence", async () => {
  const { part, finish } = await begin(20);
  await sendPart(part, { from: 100, to: 120 });
  const form = new FormData();
  form.set("from", "0");
  form.set("part", new File(["<html>a page</html>\n"], "part"));
  await sendForm(part, { form });
  const refused = await nadia.sendJson(finish, {});
  expect([refused.status, ((await refused.json()) as { message: string }).message]).toEqual([
    422,
    "This is not a picture that can be read. JPEG, PNG and WebP are accepted.",
  ]);
});

test("without script several go at once, and one that is refused does not hold up the others", async () => {
  const heic = new Uint8Array(Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"));
  const form = new FormData();
  form.append("file", new File([await photograph(2)], '"><svg onload=1>.jpg'));
  form.append("file", new File([heic], "IMG_1.HEIC"));
  form.append("file", new File([await photograph(3)], "three.jpg"));
  const answer = await sendForm(urls.uploads(), { form, accept: "text/html" });
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(page).not.toContain("<svg");
  expect(page).toContain("Most Compatible");
  expect(page.match(/It is in the library\./g)).toHaveLength(2);
  const none = new FormData();
  none.append("file", new File([], ""));
  expect((await sendForm(urls.uploads(), { form: none, accept: "text/html" })).status).toBe(422);
});

describe("what one process keeps of pictures on their way", () => {
  const MINUTE = 60_000;
  const SIZE = 20_000_000;

  function refusal(attempt: () => unknown): string {
    try {
      attempt();
      return "";
    } catch (error) {
      return error instanceof Problem ? error.message : String(error);
    }
  }

  test("is bounded; what nobody goes on with gives way, and is forgotten after an hour", () => {
    const arriving = new ArrivingPictures<null>();
    const [first] = [1, 2, 3].map((person) => arriving.begin({ person, size: SIZE, at: person }));
    expect(refusal(() => arriving.begin({ person: 4, size: SIZE, at: 5 }))).toBe("media.upload-no-room");
    const of = { id: first?.id ?? "", person: 1 };
    arriving.add({ ...of, at: MINUTE }, { from: 0, bytes: new Uint8Array(5) });
    arriving.begin({ person: 4, size: SIZE, at: 2 * MINUTE + 3 });
    // The second gave way: the first had been heard of since.
    expect(arriving.get({ ...of, at: 2 * MINUTE + 3 }).arrived).toBe(5);
    expect(refusal(() => arriving.get({ ...of, at: 63 * MINUTE }))).toBe("media.upload-unknown");
  });

  test("is few for one person: who begins a fifth has left the first behind", () => {
    const arriving = new ArrivingPictures<null>();
    const begun = [1, 2, 3, 4, 5].map((at) => arriving.begin({ person: 1, size: 10, at }));
    const there = begun.map(({ id }) => refusal(() => arriving.get({ id, person: 1, at: 6 })) === "");
    expect(there).toEqual([false, true, true, true, true]);
  });

  test("is wiped when it is done, and kept when the work failed for reasons of ours", async () => {
    const arriving = new ArrivingPictures<string>();
    const { id } = arriving.begin({ person: 1, size: 3, at: 0 });
    const of = { id, person: 1, at: 0 };
    arriving.add(of, { from: 0, bytes: new Uint8Array([1, 2, 3]) });
    await arriving.finish(of, () => Promise.reject(new Error("busy"))).catch(() => undefined);
    let seen = new Uint8Array();
    const work = (bytes: Uint8Array<ArrayBuffer>) => {
      seen = bytes;
      return Promise.resolve([...bytes].join());
    };
    expect(await arriving.finish(of, work)).toBe("1,2,3");
    expect([...seen]).toEqual([0, 0, 0]);
  });
});
