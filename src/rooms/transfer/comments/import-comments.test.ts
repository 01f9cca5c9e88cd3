// Comments from Disqus and WordPress: read in pieces, checked as if they had just been written, held, and never twice.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { importComments, type ImportedComment, listForExport } from "#comments";
import { type ExportForm, readExport } from "#transfer";
import { urls } from "#urls";
import { openSite, type Site, SMALL } from "../../../../test/site";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const DISQUS = `<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="71"><id>x</id><link>https://old.example/2014/${SMALL.bridge.slug}?x=1</link></thread>
<thread dsq:id="72"><id>y</id><link>https://old.example/2014/never-moved-here</link></thread>
<post dsq:id="1"><message><![CDATA[<p>I was there &amp; saw it.<br>All of it.</p><script>alert(1)</script>]]></message>
 <createdAt>2014-05-06T07:08:09Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
 <author><email>ali@old.example</email><name>Ali &lt;b&gt;</name></author><ipAddress>198.51.100.9</ipAddress><thread dsq:id="71" /></post>
<post dsq:id="2"><message><![CDATA[<p>So was I. Call +964 770 123 4567</p>]]></message>
 <createdAt>2014-05-06T08:08:09Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
 <author><name>Mona</name></author><thread dsq:id="71" /><parent dsq:id="1" /></post>
<post dsq:id="3"><message>gone</message><isDeleted>true</isDeleted><thread dsq:id="71" /></post>
<post dsq:id="4"><message>Nowhere.</message><isDeleted>false</isDeleted><isSpam>false</isSpam><thread dsq:id="72" /></post>
</disqus>`;

const WORDPRESS = `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:base_site_url>https://wp.example</wp:base_site_url>
<item><link>https://wp.example/${SMALL.water.slug}/</link>
<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author><![CDATA[ليلى]]></wp:comment_author>
<wp:comment_author_IP>198.51.100.9</wp:comment_author_IP><wp:comment_date_gmt>2015-01-02 03:04:05</wp:comment_date_gmt>
<wp:comment_content><![CDATA[ماء نظيف أخيرًا.]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved>
<wp:comment_type></wp:comment_type><wp:comment_parent>0</wp:comment_parent></wp:comment>
<wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_content>ping</wp:comment_content>
<wp:comment_approved>1</wp:comment_approved><wp:comment_type>pingback</wp:comment_type></wp:comment>
<wp:comment><wp:comment_id>7</wp:comment_id><wp:comment_content>spam</wp:comment_content>
<wp:comment_approved>spam</wp:comment_approved><wp:comment_type></wp:comment_type></wp:comment>
</item></channel></rss>`;

/** Cut anywhere, in the middle of a letter too, as files are read. */
async function* inPieces(text: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function read(text: string, form: ExportForm): Promise<ImportedComment[]> {
  const found: ImportedComment[] = [];
  for await (const comment of readExport(inPieces(text), form)) found.push(comment);
  return found;
}

async function rows() {
  return site
    .act()
    .reads.tables<{ comments: Record<string, unknown> }>()
    .selectFrom("comments")
    .selectAll()
    .orderBy("id")
    .execute();
}

test("everything from outside waits, an answer under what it answers, and a second run brings nothing", async () => {
  const comments = await read(DISQUS, "disqus");
  const first = await importComments(site.act(), { comments, publish: false });
  expect(first).toEqual({
    published: 0,
    held: 2,
    known: 0,
    refused: 0,
    homeless: ["https://old.example/2014/never-moved-here"],
  });
  const [one, two] = await rows();
  expect([one?.name, one?.words, one?.state]).toEqual(["Ali", "I was there & saw it.\nAll of it.", "held"]);
  expect([two?.name, two?.parent_id, two?.reasons]).toEqual(["Mona", one?.id, '["personal-data"]']);
  expect(one?.created_at).toBe(Date.UTC(2014, 4, 6, 7, 8));
  const again = await importComments(site.act(), { comments, publish: true });
  expect([again.known, again.held, again.published]).toEqual([2, 0, 0]);
});

test("where it is told so, what was public and no check minds is published; no address comes with it", async () => {
  const comments = await read(WORDPRESS, "wordpress");
  expect(comments.map(({ sourceKey }) => sourceKey)).toEqual(["wordpress:https://wp.example:5"]);
  const done = await importComments(site.act(), { comments, publish: true });
  expect([done.published, done.held]).toEqual([1, 0]);
  const page = await site.get(urls.article({ language: "en", month: "2026-11", slug: SMALL.water.slug }));
  expect(await page.text()).toContain("ماء نظيف أخيرًا.");
  expect(JSON.stringify(await rows())).not.toMatch(/198\.51|old\.example|ali@/);
});

test("a file that is no XML says where", async () => {
  expect(read("<disqus><post></disqus>", "disqus")).rejects.toThrow(/1:/);
});

test("all of it is taken out again, with what answers what, and without a key of any browser", async () => {
  const { comments, next } = await listForExport(site.act().reads, { after: 0 });
  const [one, two] = comments;
  expect([comments.length, next, two?.answers]).toEqual([3, null, one?.id]);
  expect(one?.story).toEqual({ language: "en", month: "2026-11", slug: SMALL.bridge.slug });
  expect(Object.keys(one ?? {}).sort()).toEqual(
    [
      "answers",
      "at",
      "id",
      "language",
      "name",
      "picked",
      "reasons",
      "staff",
      "state",
      "story",
      "words",
    ].sort(),
  );
});
