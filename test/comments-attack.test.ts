// Hostile words by every way in that people have, from readers and from the newsroom, and every page on which they come back: nothing in
// them is alive. Thousands more of them are in the long test.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { urls } from "#urls";
import { faultsOf, HOSTILE } from "./attack/markup";
import { bridge, writersOf } from "./attack/writers";
import { openSite, type Site } from "./site";
import type { Visitor } from "./visitor";

const STRINGS: readonly string[] = [
  HOSTILE,
  "<script>alert(1)</script>",
  "<svg/onload=alert(1)>",
  "<a href='javascript:alert(1)'>x</a>",
  'https://a.example/"onmouseover="alert(1)',
  "&lt;img src=x onerror=alert(1)&gt;",
  "</li></ol></section><xss-f>",
  "<![CDATA[<xss-e>]]>",
  "data:text/html,<xss-g>",
  "]]></content><entry><xss-h/></entry>",
];

let site: Site;
let moderator: Visitor;
beforeAll(async () => {
  site = await openSite();
  moderator = await site.signedIn("moderator");
});
afterAll(() => site.close());

test("nothing that was said is alive where it is read back", async () => {
  const by = writersOf(site, moderator);
  const seen: [string, string][] = [];
  const look = async (what: string, answer: Promise<Response> | Response) =>
    void seen.push([what, await (await answer).text()]);
  for (const [at, words] of STRINGS.entries()) {
    const first = await by.write(`${at} ${words}`);
    expect(first.id).toBeGreaterThan(0);
    await look("own page", first.visitor.get(urls.held(bridge, first.token)));
    await look("own list", first.visitor.get(urls.comment(bridge)));
    await look(
      "a name that comes back",
      site.visitor().post(urls.comment(bridge), { name: words, words, topic: "" }),
    );
    await look("changed", by.change(first, `${at} changed ${words}`));
    await look("noted", moderator.post(urls.noteComment(first.id), { from: "held", words, do: "note" }));
    await moderator.post(urls.answerComment(first.id), {
      from: "held",
      words: `answer ${words}`,
      voice: "paper",
    });
    const reply = await by.write(`${at} reply ${words}`, { answers: first.publicId });
    await look(
      "warned",
      moderator.post(urls.warnAuthor(reply.id), { from: "held", words, do: "reject", reason: "abuse" }),
    );
    await look(
      "a warning is shown",
      reply.visitor.post(urls.comment(bridge), { name: "", words: `again ${words}`, topic: "" }),
    );
    const reporter = site.visitor();
    for (const _ of [1, 2])
      await look(
        "reported",
        reporter.post(urls.report(bridge, first.publicId), { reason: "abuse", note: words }),
      );
    for (const path of [urls.reply, urls.report, urls.like])
      await look("a form about it", site.get(path(bridge, first.publicId)));
    await look("its thread", site.get(urls.thread(bridge, first.publicId).replace(/#.*/, "")));
    await look("tried on the lists", moderator.post(urls.tryCommentWords(), { text: words, list: "" }));
  }
  for (const state of ["held", "approved", "rejected"])
    await look(`queue ${state}`, moderator.get(`${urls.queue()}?state=${state}`));
  const lists = ["oldest", "newest", "liked"].map((order) =>
    urls.comments(bridge, { order: order as "liked" }),
  );
  for (const path of [
    urls.article(bridge),
    urls.inText(urls.article(bridge)),
    ...lists,
    ...lists.map(urls.inText),
  ])
    await look(path, site.get(path));
  await look("figures", moderator.get(urls.commentFigures()));
  const alive: string[] = [];
  for (const [what, html] of seen) for (const fault of await faultsOf(html)) alive.push(`${what}: ${fault}`);
  expect(alive).toEqual([]);
  // They did come in, as words: by their escaped beginning.
  const all = seen.map(([, html]) => html).join("\n");
  for (const word of ["answer &lt;script", "changed &lt;script", "reply &lt;script"])
    expect(all).toContain(word);
});

test("nor in the feed of the thread", async () => {
  const feed = await (await site.get(urls.commentsFeed(bridge))).text();
  expect(feed).toContain("answer &");
  expect(feed).not.toMatch(/<(xss|script|svg|img)/);
  expect(feed.split("<entry>").length).toBe(feed.split("</entry>").length);
});
