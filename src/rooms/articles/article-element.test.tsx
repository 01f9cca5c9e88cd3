// What an article's element must and must not say.

import { expect, test } from "bun:test";
import { renderToString } from "preact-render-to-string";
import type { Picture } from "#media";
import type { ArticleView } from "./article";
import { Article } from "./article-element";

const PICTURE: Picture = {
  id: 3,
  name: "0123456789abcdef",
  width: 960,
  height: 640,
  tone: 4,
  focus: { x: 50, y: 50 },
  caption: "",
  credit: "",
  variants: [{ width: 960, height: 640, format: "jpeg" }],
};

/** What the editors said and nobody changed. */
const NOTE = { block: "", signedBy: null, amendedAt: null, withdrawn: null } as const;

function viewOf(
  change: { manuscript?: Partial<ArticleView["manuscript"]> } & Partial<Omit<ArticleView, "manuscript">> = {},
): ArticleView {
  const { manuscript, ...rest } = change;
  return {
    id: 7,
    language: "en",
    manuscript: {
      headline: "A headline",
      standfirst: "",
      section: 2,
      bylines: [],
      topics: [],
      picture: null,
      body: [{ id: "first0", kind: "paragraph", text: [{ text: "Words." }] }],
      ...manuscript,
    },
    trail: [],
    bylines: [],
    topics: [],
    corrections: [],
    speakers: new Map(),
    pictures: new Map([[3, PICTURE]]),
    publishedAt: Date.UTC(2026, 10, 23, 6),
    changedAt: null,
    ...rest,
  };
}

const print = (view: ArticleView, urlOf?: (url: string) => string) =>
  renderToString(
    <Article view={view} zone="Asia/Baghdad" addressOfPicture={(name) => `/media/${name}`} urlOf={urlOf} />,
  );

/** What the elements found by `selector` say, by a parser of real HTML. */
async function read(
  html: string,
  selector: string,
): Promise<{ text: string; attributes: Record<string, string> }[]> {
  const found: { text: string; attributes: Record<string, string> }[] = [];
  await new HTMLRewriter()
    .on(selector, {
      element: (element) => void found.push({ text: "", attributes: Object.fromEntries(element.attributes) }),
      text: ({ text }) => {
        const last = found.at(-1);
        if (last) last.text += text;
      },
    })
    .transform(new Response(html))
    .text();
  return found;
}

test("a withheld byline leaves a sentence and nothing of a name", async () => {
  // The name should not even be there; if a query ever brings it, it goes no further.
  const html = print(viewOf({ bylines: [{ id: 9, withheld: true, name: "Hana Aziz", slug: "hana-aziz" }] }));
  expect(html).not.toContain("Hana");
  expect(html).not.toContain("hana");
  expect((await read(html, ".by"))[0]?.text).toBe("Name withheld for the author’s safety");
});

test("names stand by themselves, joined as the language joins them", async () => {
  const bylines = ["مريم", "Lina K.", "سلمى"].map((name, id) => ({
    id,
    withheld: false,
    name,
    slug: id === 0 ? "مريم" : "",
  }));
  const html = print(viewOf({ language: "ar", bylines }));
  expect(html).toContain("</bdi>، <bdi>Lina K.</bdi> و<bdi>");
  expect((await read(html, "a[rel=author]")).map(({ attributes }) => attributes.href)).toEqual([
    "/ar/by/%D9%85%D8%B1%D9%8A%D9%85",
  ]);
  expect((await read(html, "article"))[0]?.attributes).toEqual({ lang: "ar", dir: "rtl" });
});

test("what is not there leaves nothing behind", () => {
  const html = print(viewOf());
  for (const trace of ["standfirst", "figure", "topics", "trail", 'class="by"', "correction"])
    expect(html).not.toContain(trace);
});

test("an alternative text equal to the caption is not read twice", async () => {
  const shown = { picture: 3, alt: "Trucks on a road", caption: "Trucks on a road ", credit: "Post" };
  const same = print(viewOf({ manuscript: { picture: shown } }));
  expect((await read(same, "img"))[0]?.attributes.alt).toBe("");
  const other = print(viewOf({ manuscript: { picture: { ...shown, alt: "Four trucks" } } }));
  expect((await read(other, "img"))[0]?.attributes.alt).toBe("Four trucks");
  expect((await read(other, ".credit"))[0]?.text).toBe("Credit: Post");
});

test("words are never markup", async () => {
  const evil = '</h1><script>alert(1)</script><img src=x onerror="alert(2)">';
  const html = print(
    viewOf({
      manuscript: {
        headline: evil,
        standfirst: evil,
        picture: { picture: 3, alt: evil, caption: evil, credit: evil },
        body: [
          {
            id: "first0",
            kind: "paragraph",
            text: [{ text: evil, strong: true, quote: { speaker: evil, role: evil } }],
          },
          { id: "second", kind: "quotation", paragraphs: [[{ text: evil }]], speaker: evil, role: evil },
        ],
      },
      topics: [{ name: evil, slug: evil }],
      corrections: [{ ...NOTE, id: 1, kind: "correction", words: evil, at: 0 }],
    }),
  );
  expect(await read(html, "script")).toEqual([]);
  expect((await read(html, "img")).length).toBe(1);
  expect((await read(html, "[onerror]")).length).toBe(0);
});

test("addresses of the paper are mapped, others are left", async () => {
  const text = [
    { text: "here", href: "/en/2026/11/other" },
    { text: "there", href: "https://example.org/" },
  ];
  const html = print(
    viewOf({ manuscript: { body: [{ id: "first0", kind: "paragraph", text }] } }),
    (url) => `https://paper.example${url}`,
  );
  expect((await read(html, ".text a")).map(({ attributes }) => attributes.href)).toEqual([
    "https://paper.example/en/2026/11/other",
    "https://example.org/",
  ]);
});

test("a retraction is said before the text, a correction after it, with a pointer at the head", () => {
  const html = print(
    viewOf({
      corrections: [
        { ...NOTE, id: 1, kind: "correction", words: "Two, not three.", at: 0 },
        { ...NOTE, id: 2, kind: "retraction", words: "None of it.", at: 0 },
      ],
    }),
  );
  const order = ["#correction-1", 'id="correction-2"', 'class="text"', 'id="correction-1"'].map((part) =>
    html.indexOf(part),
  );
  expect(order).not.toContain(-1);
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test("spoken words are marked without marks of their own", () => {
  const quote = { speaker: "Jalal", role: "" };
  const html = print(
    viewOf({
      manuscript: {
        body: [
          {
            id: "first0",
            kind: "paragraph",
            text: [
              { text: "“It is ", quote },
              { text: "done", emphasis: true, quote },
              { text: ",”", quote },
              { text: " he said." },
            ],
          },
        ],
      },
    }),
  );
  expect(html).toContain(
    '<p><span class="said" data-speaker="Jalal">“It is <em>done</em>,”</span> he said.</p>',
  );
});
