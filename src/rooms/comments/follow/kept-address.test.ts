// A reader's mail address: it stands nowhere in clear, opens for nobody without the keys, and is not kept longer than it must.

import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { lockDown } from "#people";
import { openKeys, readConfig } from "#platform/config";
import { runDueJobs } from "#platform/jobs";
import { urls } from "#urls";
import { ADDRESS, Correspondence, linkIn } from "../../../../test/correspondence";

const MINUTE = 60_000;
const DAY = 86_400_000;

let paper: Correspondence;
beforeEach(async () => {
  paper = await Correspondence.open();
});
afterEach(() => paper.close());

/** Every row, every file, every line that was logged, and the pages of whoever is concerned. */
async function everyByte(): Promise<string> {
  const { site, moderator, rana } = paper;
  const { reads } = site.act();
  const tables = await site.workshop.db.read.introspection.getTables();
  const rows = tables.map(({ name }) =>
    reads.tables<Record<string, object>>().selectFrom(name).selectAll().execute(),
  );
  const values = (await Promise.all(rows)).flat().flatMap((row) => Object.values(row) as unknown[]);
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true });
  const pages = [urls.queue(), `${urls.queue()}?state=approved`, urls.record()].map((path) =>
    moderator.get(path),
  );
  const answers = [...(await Promise.all(pages)), await rana.get(paper.own)];
  return [
    ...values.map((value) =>
      value instanceof Uint8Array ? latin(value) : latin(Buffer.from(String(value))),
    ),
    ...files
      .filter((file) => file.isFile())
      .map((file) => latin(readFileSync(join(file.parentPath, file.name)))),
    ...(await Promise.all(answers.map((answer) => answer.text()))),
    ...site.logged,
  ]
    .join("\n")
    .toLowerCase();
}
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** Also in pieces, and as it would stand in a mail. */
const SPELLED = [ADDRESS, "rana.k", "home.example", Buffer.from(ADDRESS).toString("base64").slice(0, 16)];

async function findSpelled(): Promise<string[]> {
  const all = await everyByte();
  expect(all).toContain("i crossed at seven.");
  return SPELLED.filter((part) => all.includes(part.toLowerCase()));
}

test("it stands nowhere in clear: not in a row, a file, a log or a page, before it was used, while it is and afterwards", async () => {
  await paper.ask(ADDRESS);
  expect([await paper.countWaiting(), await findSpelled()]).toEqual([1, []]);
  await paper.run();
  await paper.site.visitor().post(linkIn(paper.server.taken[0]), {});
  await paper.approve();
  await paper.answer("They are short.");
  paper.site.clock.advance(15 * MINUTE);
  await runDueJobs(paper.site.workshop, paper.jobs());
  expect([await paper.countWaiting(), await findSpelled()]).toEqual([1, []]);
  await paper.run();
  expect(paper.server.taken[1]).toContain(ADDRESS);
  await paper.rana.post(`${paper.own}/answers`, { end: "yes" });
  expect([await paper.kept(), await findSpelled()]).toEqual([[], []]);
});

test("without the keys it opens for nobody, nor moved to another comment: the mail is dropped", async () => {
  await paper.follow();
  await paper.approve();
  await paper.answer("They are short.");
  paper.site.clock.advance(15 * MINUTE);
  await paper.run({ ...paper.site.keys, vote: new Uint8Array(32) });
  expect([await paper.countWaiting(), paper.server.taken.length]).toEqual([0, 1]);
  expect(paper.site.logged.join("")).toContain("sealed under other keys");
  await paper.answer("Very short.");
  paper.site.clock.advance(15 * MINUTE);
  await runDueJobs(paper.site.workshop, paper.jobs());
  const moved = await paper.site
    .act()
    .commit((tx) =>
      tx.tables<{ mails: { bound: string } }>().updateTable("mails").set({ bound: "comment:999" }).execute(),
    );
  expect(Number(moved[0]?.numUpdatedRows)).toBe(1);
  await paper.run();
  expect([await paper.countWaiting(), paper.server.taken.length]).toEqual([0, 1]);
});

test("one command destroys the key, for good, and leaves the keys of colleagues alone", async () => {
  await paper.follow();
  const run = (...words: string[]) => {
    const env = { ...process.env, WARRAQ_DATA: paper.site.folder };
    return Bun.spawnSync([process.execPath, "src/main.ts", "keys", ...words], { env });
  };
  const { keysFile } = readConfig({ WARRAQ_DATA: paper.site.folder });
  expect(run("destroy").exitCode).toBe(2);
  expect(openKeys(keysFile)).toEqual(paper.site.keys);
  const destroyed = run("destroy", "--yes");
  expect([destroyed.exitCode, destroyed.stderr.toString()]).toEqual([0, ""]);
  const keys = openKeys(keysFile);
  expect({ ...keys, vote: paper.site.keys.vote }).toEqual(paper.site.keys);
  expect(keys.vote).not.toEqual(paper.site.keys.vote);
  expect(statSync(keysFile).mode & 0o777).toBe(0o600);
  expect(readdirSync(dirname(keysFile))).toEqual([basename(keysFile)]);
  await paper.approve();
  await paper.answer("They are short.");
  paper.site.clock.advance(15 * MINUTE);
  await paper.run(keys);
  expect([paper.server.taken.length, await paper.countWaiting()]).toEqual([1, 0]);
});

describe("it goes", () => {
  beforeEach(async () => {
    await paper.approve();
    await paper.follow();
    expect(await paper.kept()).toHaveLength(1);
  });
  const setMode = async (fields: Record<string, string>) => {
    await paper.moderator.post(urls.setCommentMode(), {
      place: `article:${(await paper.find()).articleId}`,
      ...fields,
    });
    await paper.run();
  };
  /** A mail that nobody has handed over yet. */
  const queueAnswer = async () => {
    await paper.answer("They are short.");
    paper.site.clock.advance(15 * MINUTE);
    await runDueJobs(paper.site.workshop, paper.jobs());
    expect(await paper.countWaiting()).toBe(1);
  };
  const left = async () => [await paper.kept(), await paper.countWaiting()];

  test("with its comment, whoever takes that away, and with it what waits to be mailed", async () => {
    await queueAnswer();
    await paper.moderator.post(urls.reject((await paper.find()).id), { reason: "abuse" });
    expect(await left()).toEqual([[], 0]);
    expect((await paper.ask(ADDRESS)).status).toBe(409);
    expect(await (await paper.rana.get(paper.own)).text()).not.toContain("Tell me of answers");
    paper.own = await paper.write(paper.rana, "Another one.");
    await paper.follow();
    expect(await paper.kept()).toHaveLength(1);
    await paper.rana.post(`${paper.own}/withdraw`, {});
    expect(await left()).toEqual([[], 0]);
  });

  test("with its thread: frozen, or closed by itself", async () => {
    await setMode({ frozen: "yes" });
    expect(await paper.kept()).toEqual([]);
    expect((await paper.ask(ADDRESS)).status).toBe(409);
    await setMode({ frozen: "no", days: "30" });
    paper.site.clock.advance(2 * MINUTE);
    await paper.follow();
    expect(await paper.kept()).toHaveLength(1);
    paper.site.clock.advance(30 * DAY);
    await paper.run();
    expect(await paper.kept()).toEqual([]);
  });

  test("with its article", async () => {
    await queueAnswer();
    const editor = await paper.site.signedIn("editor");
    await editor.post(urls.unpublish((await paper.find()).articleId), { sure: "yes", reason: "Not now." });
    expect(await left()).toEqual([[], 0]);
  });

  test("from its device, in a lockdown too, and no other reader's with it", async () => {
    const other = paper.site.visitor();
    paper.own = await paper.write(other, "Somebody else.");
    await paper.ask("other@home.example", other);
    expect(await paper.kept()).toHaveLength(2);
    await lockDown(paper.site.act());
    await paper.rana.post(urls.forgetDevice("en"), {});
    expect(await paper.kept()).toEqual([(await paper.find("Somebody else.")).id]);
  });

  test("after 90 days, whatever happens", async () => {
    paper.site.clock.advance(89 * DAY);
    await paper.run();
    expect(await paper.kept()).toHaveLength(1);
    paper.site.clock.advance(DAY);
    await paper.run();
    expect(await paper.kept()).toEqual([]);
  });
});
