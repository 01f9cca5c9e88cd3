// The pipeline: what holds a comment, where it is marked, and that a check which breaks or dawdles lets nothing through.

import { afterAll, beforeAll, expect, test } from "bun:test";
import { issueReaderToken } from "#readers";
import { NOON, openSite, type Site, SMALL } from "../../../../test/site";
import { type Checked, checkComment } from "../check-comment";
import { standingOf } from "../modes/mode";
import type { WordKind, WordReach } from "../words/listed-word";
import { addWord } from "../words/add-word";
import type { Check, Submitted } from "./check";

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await list("كلب", "banned", "whole");
  await list("bad", "banned", "whole");
  await list("خاين", "suspect", "clitics");
  await list("ass", "banned", "within");
  await list("class", "except", "whole");
  await list("go home", "suspect", "whole");
});
afterAll(() => site.close());

const keys = { token: new Uint8Array(32).fill(1), vote: new Uint8Array(32).fill(2) };

async function list(word: string, kind: WordKind, reach: WordReach): Promise<void> {
  await addWord(site.act(), { word, language: "", kind, reach });
}

function submit(words: string, more: Partial<Submitted> = {}): Submitted {
  return {
    name: "",
    words,
    trap: "",
    busy: false,
    taken: [],
    article: 1,
    standing: standingOf([{ place: "paper", mode: "open", closeDays: null, frozen: false, hidden: false }], {
      publishedAt: NOON,
      at: NOON,
    }),
    reads: site.act().reads,
    keys,
    reader: issueReaderToken(keys, NOON),
    trusted: false,
    ...more,
  };
}

const check = (words: string, more?: Partial<Submitted>) => checkComment(submit(words, more));
const marked = ({ words, spans }: Checked) => spans.map(({ from, to }) => words.slice(from, to));

test("a disguised word is found, and the marked place is the disguise itself", async () => {
  const disguises = [
    "كلب",
    "كَلْب",
    "كـلـب",
    "ﻛﻠﺐ",
    "کلب",
    "bad",
    "BAD",
    "ｂａｄ",
    "𝐛𝐚𝐝",
    "bаd",
    "b\u0301ad",
  ];
  for (const disguise of disguises) {
    const checked = await check(`Well, ${disguise}! said he`);
    expect([disguise, checked.outcome, checked.reasons]).toEqual([disguise, "hold", ["banned"]]);
    expect(marked(checked)).toEqual([disguise.normalize("NFC")]);
  }
  expect(marked(await check("ب \u200bك\u200bلب"))).toEqual(["كلب"]);
});

test("a house in a street is found in four languages; a road that is only spoken of is not", async () => {
  const houses = [
    "14 Mill Lane",
    "7, Old Bridge Road",
    "شارع فلسطين، دار ١٢",
    "محلة ٥٠٤ زقاق ١٢",
    "خیابان بهار، پلاک ۱۲",
    "گەڕەکی ئازادی، کۆڵانی ٥",
  ];
  for (const house of houses) {
    const checked = await check(`They live at ${house}, I think.`);
    expect([house, checked.reasons, marked(checked)]).toEqual([house, ["personal-data"], [house]]);
  }
  for (const innocent of [
    "5 years down the road",
    "In 2026 the Ferry Road was closed",
    "شارع المتنبي مزدحم. حضر ٣ أشخاص",
    "خیابان بهار شلوغ بود، ۱۲ نفر آمدند",
  ])
    expect([innocent, (await check(innocent)).reasons]).toEqual([innocent, []]);
});

test("spelled out, with digits or drawn out it is suspect; inside another word it is nothing", async () => {
  for (const look of ["b a d", "b.a.d", "baaaad", "b4d", "ك ل ب"]) {
    const checked = await check(`he is ${look}, yes`);
    expect([look, checked.reasons, marked(checked)]).toEqual([look, ["suspect"], [look]]);
  }
  for (const innocent of ["badge", "الكلبة", "منَزل", "نमो", "a bed", "first class", "go to my home"])
    expect([innocent, (await check(innocent)).outcome]).toEqual([innocent, "publish"]);
});

test("particles that are written onto a word, phrases, exceptions, names and addresses", async () => {
  expect(marked(await check("أنتم والخاينين هنا"))).toEqual(["والخاينين"]);
  expect((await check("you should go  home")).reasons).toEqual(["suspect"]);
  expect(marked(await check("what an asshole in class"))).toEqual(["asshole"]);
  expect((await check("Hello there", { name: "كلب كبير" })).spans).toEqual([
    { where: "name", from: 0, to: 3, reason: "banned" },
  ]);
  expect(marked(await check("see https://a.example/%D9%83%D9%84%D8%A8 now"))).toEqual([
    "https://a.example/%D9%83%D9%84%D8%A8",
  ]);
});

test("telephone numbers, mail addresses and places are held in any digits; dates and sums are not", async () => {
  const found = ["+964 770 123 4567", "٠٧٧٠١٢٣٤٥٦٧", "۰۹۱۲-۳۴۵-۶۷۸۹", "x.y@a.example", "36.1901, 44.0090"];
  for (const data of found) expect(marked(await check(`It is ${data} .`))).toEqual([data]);
  for (const none of ["2026-11-23", "23.11.2026", "1,000,000 dinars", "2025–2026", "at 10:30", "٢٠٢٦/١١/٢٣"])
    expect([none, (await check(none)).outcome]).toEqual([none, "publish"]);
});

test("a check that throws or dawdles holds the comment, and the others still look", async () => {
  const broken: Check = {
    name: "broken",
    look: () => {
      throw new Error("broken");
    },
  };
  const dawdling: Check = { name: "dawdling", look: () => new Promise(() => undefined) };
  const objecting: Check = { name: "objecting", look: () => [{ outcome: "hold", reason: "links" }] };
  for (const bad of [broken, dawdling]) {
    const checked = await checkComment(submit("Fine words"), [bad, objecting]);
    expect([checked.outcome, checked.reasons, checked.words]).toEqual([
      "hold",
      ["checker-error", "links"],
      "Fine words",
    ]);
  }
});

test("what is refused names every fault of its shape and is looked at no further", async () => {
  const refused = await check("", { name: "Аdmin", trap: "x" });
  expect([refused.outcome, refused.faults.length, refused.reasons]).toEqual(["refuse", 3, []]);
});

test("the paper's own small words meet no list", async () => {
  expect((await check(SMALL.bridge.headline)).outcome).toBe("publish");
});
