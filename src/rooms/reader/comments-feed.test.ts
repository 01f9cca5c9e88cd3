// An article's comments can be followed by a feed reader: text, whoever answers whom, and nothing that waits.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { findOpenArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { NOON, openSite, type Site, SMALL } from "../../../test/site";
import { type Seed, type Seeded, seedThread } from "../../../test/threads";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
const arabic: ArticleAddress = { language: "ar", month: "2026-11", slug: SMALL.bridgeArabic.slug };

async function seed(address: ArticleAddress, ...seeds: readonly Seed[]): Promise<Seeded[]> {
  const article = await findOpenArticle(site.act().reads, address);
  return seedThread(site.act(), { article: article?.id ?? 0, seeds });
}

test("the newest first, as text, with what each answers; what waits is not in it", async () => {
  const [root, reply] = await seed(
    bridge,
    { key: "root", at: NOON, name: "O’Brien", words: "First <b>bold</b> & ]]> \u0007 end" },
    {
      key: "reply",
      answers: "root",
      at: NOON + 60_000,
      name: "أم ياسر",
      language: "ar",
      words: "رد\nفي سطرين",
    },
    { key: "held", at: NOON + 120_000, state: "held" },
  );
  const answer = await site.get(urls.commentsFeed(bridge));
  const feed = await answer.text();
  expect(answer.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  expect([...feed.matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id)).toEqual([
    expect.stringMatching(/^tag:localhost,2026:article-\d+-comments$/),
    `tag:localhost,2026:comment-${reply?.publicId}`,
    `tag:localhost,2026:comment-${root?.publicId}`,
  ]);
  for (const part of [
    '<content type="text" xml:lang="en">First &lt;b&gt;bold&lt;/b&gt; &amp; ]]&gt;  end</content>',
    '<content type="text" xml:lang="ar">رد\nفي سطرين</content>',
    `<thr:in-reply-to ref="tag:localhost,2026:comment-${root?.publicId}" type="text/html" href="http://localhost:8080${urls.thread(bridge, root?.publicId ?? "")}"/>`,
    "<title>A comment by \u2068أم ياسر\u2069</title>",
    "<updated>2026-11-23T09:01:00.000Z</updated>",
  ])
    expect(feed).toContain(part);
  expect(feed).not.toContain("held");
  const etag = answer.headers.get("etag") ?? "";
  expect((await site.get(urls.commentsFeed(bridge), { "if-none-match": etag })).status).toBe(304);
  await seed(bridge, { key: "later", at: NOON + 180_000 });
  expect((await site.get(urls.commentsFeed(bridge), { "if-none-match": etag })).status).toBe(200);
});

test("the thread leads to it, in every language; without an article there is none", async () => {
  await seed(arabic, { key: "أول", at: NOON });
  expect(await (await site.get(urls.article(arabic))).text()).toContain(
    `href="${urls.commentsFeed(arabic)}"`,
  );
  expect(await (await site.get(urls.commentsFeed(arabic))).text()).toContain('xml:lang="ar"');
  expect((await site.get(urls.commentsFeed({ ...bridge, slug: "nowhere" }))).status).toBe(404);
});
