// kill -9 while readers comment and a reporter saves: whatever was acknowledged is there afterwards, once.

import { expect, test } from "bun:test";
import { claimBy, layGround, linkIn, runVerb, sendForm, startServer } from "./processes";
import { join } from "node:path";

const KILLS = 50;
const STORY = `---
id: kill.en
language: en
section: Delta / Water
headline: A story under fire
comments: open
---

First words.
`;

/** What the outside world saw acknowledged. */
interface Acknowledged {
  readonly comments: Set<string>;
  save: { version: number; headline: string };
}

async function comment(page: string, seen: Acknowledged, words: string): Promise<void> {
  const response = await sendForm(`${page}/comment`, { name: "", words }).catch(() => null);
  if (response?.status === 303) seen.comments.add(words);
}

const manuscript = (headline: string, section: number) => ({
  headline,
  standfirst: "",
  section,
  bylines: [],
  topics: [],
  picture: null,
  body: [{ id: "first0", kind: "paragraph", text: [{ text: headline }] }],
});

interface Saving {
  readonly origin: string;
  readonly cookie: string;
  readonly article: string;
  readonly headline: string;
  readonly section: number;
}

async function save(
  seen: Acknowledged,
  { origin, cookie, article, headline, section }: Saving,
): Promise<void> {
  const response = await fetch(`${origin}/newsroom/articles/${article}/draft`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({
      saveId: `save-${headline}`,
      base: seen.save.version,
      manuscript: manuscript(headline, section),
    }),
  }).catch(() => null);
  if (response?.status === 200)
    seen.save = { version: ((await response.json()) as { version: number }).version, headline };
}

test(
  `${KILLS} kills, nothing acknowledged is lost`,
  async () => {
    const ground = await layGround();
    await Bun.write(join(ground.folder, "story.md"), STORY);
    let server = await startServer(ground);
    const cookie = await claimBy(server.origin, linkIn(server.said()));
    const filed = await runVerb(ground, ["import", "markdown", join(ground.folder, "story.md"), "--publish"]);
    const path = new URL(/→ (http\S+)/.exec(filed.out)?.[1] ?? "").pathname;
    const stories = await (await fetch(`${server.origin}/newsroom/stories`, { headers: { cookie } })).text();
    const article = /\/newsroom\/articles\/(\d+)\/write/.exec(stories)?.[1] ?? "";
    const seen: Acknowledged = { comments: new Set(), save: { version: 1, headline: "A story under fire" } };
    for (let kill = 0; kill < KILLS; kill++) {
      let going = true;
      const { origin } = server;
      const commenting = (async () => {
        for (let number = 0; going; number++)
          await comment(`${origin}${path}`, seen, `Word ${kill} of ${number}, said once.`);
      })();
      const writing = (async () => {
        for (let number = 0; going; number++) {
          await save(seen, { origin, cookie, article, headline: `Headline ${kill}-${number}`, section: 2 });
        }
      })();
      await Bun.sleep(60 + Math.random() * 240);
      await server.stop("SIGKILL");
      going = false;
      await Promise.all([commenting, writing]);
      server = await startServer(ground);
      const written = await (
        await fetch(`${server.origin}/newsroom/articles/${article}/write`, { headers: { cookie } })
      ).text();
      const data = JSON.parse(/id="writing-data">([^<]*)</.exec(written)?.[1] ?? "{}") as {
        version: number;
        manuscript: { headline: string };
      };
      // The last one under way may have been kept without anybody being told.
      expect(data.version).toBeGreaterThanOrEqual(seen.save.version);
      expect(data.version).toBeLessThanOrEqual(seen.save.version + 1);
      if (data.version === seen.save.version) expect(data.manuscript.headline).toBe(seen.save.headline);
      seen.save = { version: data.version, headline: data.manuscript.headline };
    }
    const kept = await commentsKept(server.origin, cookie);
    expect(seen.comments.size).toBeGreaterThan(KILLS);
    for (const words of seen.comments)
      expect([words, kept.filter((one) => one === words).length]).toEqual([words, 1]);
    await server.stop();
    await ground.clear();
  },
  15 * 60_000,
);

/** All words in the queue, page by page as a moderator would reject them. */
async function commentsKept(origin: string, cookie: string): Promise<string[]> {
  const kept: string[] = [];
  for (;;) {
    const queue = await (await fetch(`${origin}/newsroom/comments`, { headers: { cookie } })).text();
    const words = queue.match(/Word \d+ of \d+, said once\./g) ?? [];
    const rejects = [...queue.matchAll(/action="(\/newsroom\/comments\/\d+\/reject)"/g)].map(
      ([, path]) => path,
    );
    if (rejects.length === 0) return kept;
    kept.push(...words);
    await Promise.all(rejects.map((path) => sendForm(`${origin}${path}`, { reason: "other" }, { cookie })));
  }
}
