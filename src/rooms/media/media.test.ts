// A picture from upload to the public and back: who may see it when, and what is left of what it carried.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { Glob } from "bun";
import { join } from "node:path";
import {
  listLive,
  makeProof,
  type Manuscript,
  publishArticle,
  saveDraft,
  startStory,
  unpublishArticle,
} from "#articles";
import { startOwnPaper } from "#publication";
import { urls } from "#urls";
import { ORIGIN, openSite, type Site } from "../../../test/site";
import type { Visitor } from "../../../test/visitor";
import { keepPicture } from "./keep-picture";
import { receivePicture } from "./receipt/receive-picture";
import { loadedJpeg, scene, SECRETS } from "./receipt/made-for-tests";

let site: Site;
let nadia: Visitor;
/** As a phone and an agency leave it: place, serial number, thumbnail, remarks, and words in Arabic. */
let photograph: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  site = await openSite();
  const plain = await new Bun.Image(scene({ width: 900, height: 600 })).jpeg({ quality: 80 }).bytes();
  photograph = loadedJpeg(plain, 6);
  nadia = await site.signedIn("reporter");
});
afterAll(() => site.close());

async function upload(bytes: Uint8Array<ArrayBuffer>, visitor = nadia): Promise<Response> {
  const form = new FormData();
  form.set("file", new File([bytes], '"><svg onload=1>.jpg', { type: "text/html" }));
  const encoded = new Response(form);
  const headers = {
    "content-type": encoded.headers.get("content-type") ?? "",
    "sec-fetch-site": "same-origin",
  };
  return visitor.ask(urls.uploads(), { method: "POST", body: await encoded.arrayBuffer(), headers });
}

interface Uploaded {
  id: number;
  src: string;
  caption: string;
  credit: string;
}

async function storyWith(picture: number): Promise<{ article: number; manuscript: Manuscript }> {
  const section = (await listLive(site.act().reads, { language: "en", most: 1 }))[0]?.sectionId ?? 0;
  const article = await startStory(site.act(), { language: "en", story: null });
  const manuscript: Manuscript = {
    headline: `With a picture ${article}`,
    standfirst: "",
    section,
    bylines: [],
    topics: [],
    picture: { picture, alt: "A bridge", caption: "The bridge.", credit: "Post" },
    body: [{ id: "first0", kind: "paragraph", text: [{ text: "It opened." }] }],
  };
  await saveDraft(site.act(), { article, saveId: "save-0001", base: 1, manuscript });
  return { article, manuscript };
}

test("it is public from the commit that publishes a use of it until the last use goes, and in a proof only there", async () => {
  const uploaded = (await (await upload(photograph)).json()) as Uploaded;
  const name = uploaded.src.split("/").at(-1) ?? "";
  const status = async (path: string, visitor = site.visitor()) => (await visitor.get(path)).status;
  expect(await status(uploaded.src, nadia)).toBe(200);
  expect(await status(uploaded.src)).toBe(303);
  expect(await status(urls.picture(name))).toBe(404);

  const { article } = await storyWith(uploaded.id);
  const token = await makeProof(site.act(), { article });
  expect(await status(urls.proofPicture(token, name))).toBe(200);
  expect(await status(urls.proofPicture("another", name))).toBe(410);
  expect(await status(urls.picture(name))).toBe(404);

  await publishArticle(site.act(), { article });
  const shown = await site.get(urls.picture(name));
  expect(shown.status).toBe(200);
  expect(shown.headers.get("content-type")).toBe("image/webp");
  expect(shown.headers.get("cache-control")).toContain("immutable");
  expect(shown.headers.get("content-security-policy")).toContain("sandbox");

  await unpublishArticle(site.act(), { article, reason: "A test." });
  expect(await status(urls.picture(name))).toBe(404);
});

test("caption and credit are found in it, and nothing else of what it carried is kept anywhere", async () => {
  const uploaded = (await (await upload(photograph)).json()) as Uploaded;
  expect([uploaded.caption, uploaded.credit]).toEqual(["قوافل تتجه شمالا", "وكالة"]);
  for await (const path of new Glob("**/*").scan({ cwd: site.folder, dot: true })) {
    const kept = Buffer.from(await Bun.file(join(site.folder, path)).arrayBuffer()).toString("latin1");
    for (const secret of SECRETS) expect([path, kept.includes(secret)]).toEqual([path, false]);
  }
});

test("the same photograph twice is one picture", async () => {
  const [once, twice] = await Promise.all([upload(photograph), upload(photograph)]);
  expect(((await once.json()) as Uploaded).id).toBe(((await twice.json()) as Uploaded).id);
});

test("what is no picture is refused with a sentence in the person's language", async () => {
  const dilan = await site.signedIn("editor");
  const text = new Uint8Array(Buffer.from("<html><script>1</script></html>"));
  const refused = await upload(text, dilan);
  expect(refused.status).toBe(422);
  expect(((await refused.json()) as { message: string }).message).toContain("ليس صورة");
  const moderator = await site.signedIn("moderator");
  expect((await upload(text, moderator)).status).toBe(403);
});

test("no name leads out of the store", async () => {
  for (const name of [
    "..%2f..%2fkeys%2fkeys.json",
    "%2e%2e%2fwarraq.db",
    "keys.json",
    "0123456789abcdef-640.svg",
  ]) {
    const response = await site.http.answer(new Request(`${ORIGIN}/media/${name}`), "192.0.2.7");
    expect(response.status).toBe(404);
  }
});

test("with the sample its files go, the stripped originals too", async () => {
  const own = await openSite();
  await keepPicture(own.act(), { received: await receivePicture(photograph) });
  const files = () => Array.fromAsync(new Glob("files/**/*").scan({ cwd: own.folder }));
  expect((await files()).length).toBeGreaterThan(4);
  await own.act().commit(async (tx) => {
    await tx
      .tables<{ publications: { sample: number } }>()
      .updateTable("publications")
      .set({ sample: 1 })
      .execute();
  });
  await startOwnPaper(own.act());
  await Bun.sleep(200); // after the commit
  expect(await files()).toEqual([]);
  await own.close();
});
