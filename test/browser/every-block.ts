// A published story with one of every block, for looking at pages that have them all.

import { sendForm } from "../processes";

const text = (words: string) => [{ text: words }];
const shown = (picture: number) => ({
  picture,
  alt: `Picture ${picture}`,
  caption: "At the lake",
  credit: "M",
});

const BODY = [
  { kind: "paragraph", text: text("Three wells were measured; the second is the best of them.") },
  { kind: "pull-quote", text: text("the second is the best of them"), speaker: "Hana" },
  { kind: "subhead", text: text("What was found") },
  { kind: "subhead", text: text("In the wells"), level: 3 },
  { kind: "list", ordered: true, items: [text("One"), text("Two")] },
  {
    kind: "table",
    caption: "Nitrate",
    head: "both",
    rows: [
      [text("Well"), text("Limit")],
      [text("Bridge"), text("50")],
    ],
  },
  { kind: "fact-box", title: "In short", content: [{ kind: "paragraph", text: text("Eleven wells.") }] },
  { kind: "gallery", caption: "", pictures: [shown(1), shown(2), shown(3)] },
  { kind: "picture", ...shown(4) },
  { kind: "divider" },
  {
    kind: "link-card",
    href: "https://example.org/a",
    title: "The report",
    source: "Board",
    words: "In full.",
  },
  { kind: "map-point", place: "Zelu", at: "36.1, 44.2", caption: "The laboratory." },
  { kind: "quotation", paragraphs: [text("It tastes of nothing.")], speaker: "Hana", role: "engineer" },
].map((block, index) => ({ id: `block${index}`.padEnd(7, "x"), ...block }));

/** Written and published by whoever the cookie is of; a correction is about its first passage. */
export async function publishEveryBlock(
  origin: string,
  { cookie, language }: { cookie: string; language: string },
): Promise<{ write: string; read: string }> {
  const post = (path: string, fields: Record<string, string>) => sendForm(origin + path, fields, { cookie });
  const made = (await post("/newsroom/stories/new", { language })).headers.get("location") ?? "";
  const article = made.replace(/\/write$/, "");
  const page = await (await fetch(origin + made, { headers: { cookie } })).text();
  const [, json = "{}"] = /id="writing-data"[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  const { manuscript, version, choices } = JSON.parse(json) as {
    manuscript: object;
    version: number;
    choices: { sections: { id: number }[] };
  };
  const section = choices.sections.at(-1)?.id;
  const next = { ...manuscript, headline: "Every block", section, body: BODY };
  await fetch(`${origin}${article}/draft`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" },
    body: JSON.stringify({ saveId: "every-block", base: version, manuscript: next }),
  });
  await post(`${article}/publish`, { base: String(version + 1) });
  await post(`${article}/correct`, {
    fix: "correction",
    words: "Three, not four.",
    block: BODY[0]?.id ?? "",
  });
  const written = await (await fetch(origin + made, { headers: { cookie } })).text();
  return { write: made, read: /href="(\/\w+\/\d{4}\/\d{2}\/[^"]+)"/.exec(written)?.[1] ?? "" };
}
