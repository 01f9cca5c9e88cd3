// The rarer blocks as readers meet them: in words for those who hear them, and with nothing that runs, leads astray or is fetched.

import { describe, expect, test } from "bun:test";
import { renderToString } from "preact-render-to-string";
import type { Picture } from "#media";
import { translatorFor } from "#platform/i18n";
import type { Block, Run } from "../block";
import { repeatingIn } from "../manuscript/pull-quote";
import { Body } from "./body";
import { locatorOf } from "./locator";
import type { Surroundings } from "./surroundings";

const PICTURE: Picture = {
  id: 3,
  name: "0123456789abcdef",
  width: 960,
  height: 640,
  tone: 4,
  focus: { x: 20, y: 70 },
  caption: "",
  credit: "",
  variants: [{ width: 960, height: 640, format: "jpeg" }],
};

function print(blocks: Block[], change: Partial<Surroundings> = {}): string {
  const around: Surroundings = {
    t: translatorFor(change.language ?? "en"),
    language: "en",
    direction: "ltr",
    pictures: new Map([[3, PICTURE]]),
    addressOfPicture: (name) => name,
    urlOf: (url) => url,
    here: "",
    within: "page",
    repeating: repeatingIn(blocks),
    corrected: new Map(),
    ...change,
  };
  return renderToString(<Body blocks={blocks} around={around} />);
}

const text = (words: string): Run[] => (words ? [{ text: words }] : []);
const paragraph = (words: string): Block => ({ id: "first0", kind: "paragraph", text: text(words) });
const arabic: Partial<Surroundings> = { language: "ar", direction: "rtl" };

describe("a pull-quote", () => {
  const quote: Block = { id: "pull00", kind: "pull-quote", text: text("It opens."), speaker: "Hana" };
  test("that repeats the text is for eyes only, and stays out of a feed", () => {
    const blocks = [paragraph("“It opens,” she said."), quote];
    expect(print(blocks)).toContain('<aside class="pull" aria-hidden="true"><p>It opens.</p>');
    expect(print(blocks, { within: "feed" })).not.toContain("pull");
  });
  test("that says something else is a quotation for everybody", () => {
    const blocks = [paragraph("It never opened."), quote];
    expect(print(blocks)).toContain(
      '<aside class="pull own"><p>It opens.</p><p class="says"><bdi>Hana</bdi></p>',
    );
    expect(print(blocks, { within: "feed" })).toContain("It opens.");
  });
  test("takes no link into what nobody can reach", () => {
    const linked: Block = { ...quote, text: [{ text: "It opens.", href: "https://a.b/" }] };
    expect(print([paragraph("It opens."), linked])).not.toContain("href");
  });
});

describe("a table", () => {
  const table: Block = {
    id: "table0",
    kind: "table",
    caption: "Wells",
    head: "both",
    rows: [
      [text("Well"), text("Depth"), text("Note")],
      [text("Bridge"), text("31 m"), text("old")],
      [text("Market"), text("–"), text("82")],
    ],
  };
  test("says of each header what it heads, and scrolls in a frame that has a name", () => {
    const html = print([table]);
    expect(html).toStartWith(
      '<div class="text"><div class="table" role="region" tabindex="0" aria-label="Wells">',
    );
    expect(html).toContain('<thead><tr><th scope="col">Well</th>');
    expect(html).toContain('<tr><th scope="row">Bridge</th><td class="n">31 m</td><td>old</td></tr>');
  });
  test("without headers has none", () => {
    const html = print([{ ...table, head: "none", caption: "" }]);
    expect(html).not.toContain("<th");
    expect(html).toContain('aria-label="Table"');
  });
});

test("a gallery is a list of figures, with its focal points, that can be reached by keys", () => {
  const shown = { picture: 3, alt: "A lake", caption: "Ice", credit: "Mina" };
  const gallery: Block = {
    id: "galler",
    kind: "gallery",
    caption: "",
    pictures: [shown, shown, { ...shown, picture: 9 }],
  };
  const html = print([gallery]);
  expect(html).toContain('<section class="gallery" aria-label="2 pictures"><ul tabindex="0"');
  expect(html.match(/<li><figure>/g)).toHaveLength(2);
  expect(html).toContain("fx2 fy7");
  expect(print([gallery], arabic)).toContain('aria-label="صورتان"');
});

test("a link card leads where it says, and shows whose page that is", () => {
  const card: Block = {
    id: "card00",
    kind: "link-card",
    href: "https://www.who.int/x?a=1&b",
    title: "",
    source: "منظمة",
    words: "W",
  };
  const html = print([card]);
  expect(html).toContain('<bdi>منظمة</bdi> · <bdi dir="ltr">who.int</bdi>');
  expect(html).toContain(
    '<a href="https://www.who.int/x?a=1&amp;b" rel="noopener"><bdi>https://www.who.int/x?a=1&amp;b</bdi>',
  );
  expect(print([{ ...card, href: "" }])).toBe('<div class="text"></div>');
});

test("a fact box is named by its title; blocks without anything in them leave no gap", () => {
  const box: Block = {
    id: "box000",
    kind: "fact-box",
    title: "In short",
    content: [{ kind: "list", ordered: true, items: [text("a"), []] }],
  };
  expect(print([box])).toContain(
    '<aside class="box" aria-labelledby="box000"><h2 id="box000" dir="auto">In short</h2><ol><li>a</li></ol>',
  );
  expect(print([{ ...box, title: "", content: [] }, paragraph(" ")])).toBe('<div class="text"></div>');
});

describe("a map point", () => {
  const point: Block = {
    id: "map000",
    kind: "map-point",
    place: "Basra",
    at: "30.5, 47.8",
    caption: "There",
  };
  test("is drawn in the page, said in words, and a link to whatever map one has", () => {
    const html = print([point]);
    expect(html).toContain('<svg viewBox="0 0 300 180" role="img" aria-label="Map: where Basra lies">');
    expect(html).toContain('<a href="geo:30.5,47.8">30.5° N, 47.8° E</a>');
    expect(html).not.toMatch(/ style=|https?:|<image|xlink/);
    expect(print([point], arabic)).toContain("٣٠٫٥° شمالًا، ٤٧٫٨° شرقًا");
    expect(print([point], { within: "feed" })).not.toContain("<svg");
  });
  test("that cannot be read is words alone", () => {
    const html = print([{ ...point, at: "by the old bridge" }]);
    expect(html).toContain("<bdi>Basra</bdi>");
    expect(html).not.toMatch(/<svg|geo:|old bridge/);
  });
  test("shows a coast wherever on earth it lies, at the line of dates and at the poles too", () => {
    const places = [
      { latitude: 34.5, longitude: 69.2 },
      { latitude: -17.8, longitude: 179.9 },
      { latitude: 90, longitude: 0 },
      { latitude: -75, longitude: -180 },
      { latitude: 0, longitude: -150 },
    ];
    for (const { latitude, longitude } of places) {
      const { land, point: at, bar, lines } = locatorOf({ latitude, longitude, decimals: 1 });
      expect([latitude, land.length > 40, land.length < 6000, /NaN|e-/.test(land + lines)]).toEqual([
        latitude,
        true,
        true,
        false,
      ]);
      expect(at[0]).toBe(150);
      expect(bar.length).toBeGreaterThan(10);
      expect(bar.length).toBeLessThanOrEqual(75);
    }
  });
});

test("the line of dates parts no land", () => {
  const [east, west] = [180, -180].map((longitude) => locatorOf({ latitude: 66, longitude, decimals: 0 }));
  expect(east?.land).toBe(west?.land ?? "");
});

test("words that run against the article say so; the others need not", () => {
  expect(print([paragraph("Water board notice")], arabic)).toContain('<p dir="ltr">');
  expect(print([paragraph("BBC نقلت الخبر")], arabic)).toContain("<p>");
  const set: Block = { id: "first0", kind: "paragraph", text: text("WHO"), direction: "rtl" };
  expect(print([set])).toContain('<p dir="rtl">');
});

test("words of the rarer blocks are never markup", async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror="alert(2)">';
  const shown = { picture: 3, alt: evil, caption: `${evil} c`, credit: evil };
  const html = print([
    { id: "block1", kind: "pull-quote", text: text(evil), speaker: evil },
    { id: "block2", kind: "gallery", caption: evil, pictures: [shown, shown] },
    { id: "block3", kind: "table", caption: evil, head: "row", rows: [[text(evil)], [text(evil)]] },
    { id: "block4", kind: "fact-box", title: evil, content: [{ kind: "paragraph", text: text(evil) }] },
    { id: "block5", kind: "link-card", href: "https://a.b/", title: evil, source: evil, words: evil },
    { id: "block6", kind: "map-point", place: evil, at: "1, 2", caption: evil },
  ]);
  const found: string[] = [];
  await new HTMLRewriter()
    .on("script, img[src=x], [onerror]", { element: ({ tagName }) => void found.push(tagName) })
    .transform(new Response(html))
    .text();
  expect(found).toEqual([]);
});
