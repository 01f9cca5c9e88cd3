// What comes in by paste is our blocks and nothing else, whoever wrote it.

import { describe, expect, test } from "bun:test";
import { Block } from "#articles";
import { GOOGLE_DOCS, LIBRE_OFFICE, WEB_PAGE, WORD } from "./made-for-tests";
import { type PastedElement, type PastedNode, withoutInline } from "./pasted-node";
import { readPasted } from "./read-pasted";
import { readPlain } from "./read-plain";

/** Without an end tag. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

interface Open {
  tag: string;
  attributes: Record<string, string>;
  children: PastedNode[];
}

/** The tree of well-formed HTML, as the browser's own would be. */
async function treeFrom(html: string): Promise<PastedElement> {
  const root: Open = { tag: "div", attributes: {}, children: [] };
  const open = [root];
  const rewriter = new HTMLRewriter().on("*", {
    element(element) {
      const made: Open = {
        tag: element.tagName,
        attributes: Object.fromEntries(
          [...element.attributes].map(([name, value]) => [name, decoded(value)]),
        ),
        children: [],
      };
      open.at(-1)?.children.push(made);
      if (VOID.test(element.tagName) || element.selfClosing) return;
      open.push(made);
      element.onEndTag(() => void open.pop());
    },
  });
  rewriter.onDocument({ text: ({ text }) => void (text && open.at(-1)?.children.push(decoded(text))) });
  await rewriter.transform(new Response(withoutInline(html))).text();
  return root;
}

function decoded(text: string): string {
  return text
    .replaceAll("&nbsp;", "\u00a0")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** A block in one line: what it is, and its words with their marks. */
function short(block: Block): string {
  const words = (text: readonly { text: string; strong?: true; emphasis?: true; href?: string }[]) =>
    text
      .map((run) => {
        const strong = run.strong ? `**${run.text}**` : run.text;
        const emphasis = run.emphasis ? `*${strong}*` : strong;
        return run.href ? `[${emphasis}](${run.href})` : emphasis;
      })
      .join("");
  switch (block.kind) {
    case "paragraph":
      return `${block.direction ? `${block.direction} ` : ""}${words(block.text)}`;
    case "subhead":
      return `${block.level ? "###" : "##"} ${words(block.text)}`;
    case "list":
      return `${block.ordered ? "1." : "-"} ${block.items.map(words).join(" / ")}`;
    case "quotation":
      return `> ${block.paragraphs.map(words).join(" / ")} — ${block.speaker}, ${block.role}`;
    case "table":
      return `${block.head} ${block.caption}: ${block.rows.map((row) => row.map(words).join(" | ")).join(" // ")}`;
    default:
      return block.kind;
  }
}

async function pasted(html: string) {
  const { blocks, picturesLeft } = readPasted(await treeFrom(html));
  // The stored form takes every one of them.
  return { said: blocks.map((block) => short(Block.parse(block))), picturesLeft };
}
const plain = (text: string) => readPlain(text).blocks.map((block) => short(Block.parse(block)));

describe("from", () => {
  test("Word: its lists, its empty lines, its headings, its tables, and Arabic among English", async () => {
    expect(await pasted(WORD)).toEqual({
      said: [
        "## The wells of Miravan",
        "Three wells were **closed** on Monday,\u00a0and *nobody* said why.",
        "### What was found",
        "- Nitrate in two of them / 61 milligrams at the bridge",
        "1. Boil nothing",
        "row : Well | Depth // Bridge | 31\u00a0m",
        "لا ينفع غلي الماء.",
        "rtl WHO, 2017",
      ],
      picturesLeft: true,
    });
  });

  test("Google Docs: bold by style alone, the bold element that is not, nested lists, links as they were typed", async () => {
    expect(await pasted(GOOGLE_DOCS)).toEqual({
      said: [
        "## A notebook of ice",
        "It holds **one line*** a year*, by [the cooperative](https://example.org/kettle?utm_source=news&utm_medium=mail).",
        // Every line says "ltr" there, whatever stands in it.
        "كتبها صيادو البحيرة.",
        "- Copper / full / hot",
        "row : Winter | Days // 1962 | 62",
      ],
      picturesLeft: false,
    });
  });

  test("LibreOffice in Arabic: line breaks part paragraphs, a quotation keeps its speaker", async () => {
    expect((await pasted(LIBRE_OFFICE)).said).toEqual([
      "## ما الذي قيس",
      "قاست الهيئة **ثلاث** آبار.",
      "وأُغلقت الثالثة.",
      "1. الأولى / الثانية",
      "> لا طعم لها. — يوسف باران, صياد",
      "Lab no. 7, Miravan",
    ]);
  });

  test("a web page: nothing that runs or is fetched, joined cells parted, what is laid out by a table unlaid", async () => {
    expect(await pasted(WEB_PAGE)).toEqual({
      said: [
        "[Home](/home)",
        "## Ferry sails",
        "### On time",
        "The [ferry](https://example.org/ferry?fbclid=1#top) sailed at **six**. More",
        "The ferry.",
        "divider",
        "> It sails. — Hana, captain",
        "both Sailings: Day | Hours |  // Monday | 6 | 18 // Friday | 7 | 19 //  | 8 | 20",
        "Laid out",
        "- by a table",
        "line one",
        "line two",
        "softhyphen and turned words",
      ],
      picturesLeft: true,
    });
  });

  test("our own page: who said the words comes along", async () => {
    const said = '<p>“<span class="said" data-speaker="Hana" data-role="captain">It sails</span>”</p>';
    const [block] = readPasted(await treeFrom(said)).blocks;
    expect(block).toMatchObject({
      text: [{ text: "“" }, { text: "It sails", quote: { speaker: "Hana", role: "captain" } }, { text: "”" }],
    });
  });
});

describe("plain text", () => {
  test("has a paragraph a line; a letter's full lines belong together", () => {
    expect(plain("One.\nTwo.\r\n\r\nThree.")).toEqual(["One.", "Two.", "Three."]);
    const full = "This line was broken by a mail program because it was full,";
    expect(plain(`${full}\nand goes on here.\nShort.\n\nNext.`)).toEqual([
      `${full} and goes on here.`,
      "Short.",
      "Next.",
    ]);
  });

  test("that only looks a little like Markdown stays as it was typed", () => {
    expect(plain("1986. It snowed.\nC# and 2 * 3 * 4, snake_case_name")).toEqual([
      "1986. It snowed.",
      "C# and 2 * 3 * 4, snake_case_name",
    ]);
    expect(readPlain("## Not\n- now", true).blocks.map(short)).toEqual(["## Not", "- now"]);
  });

  test("in Markdown becomes what it means", () => {
    const text = [
      "# Title",
      "## العنوان",
      "A **strong** and _slanted_ [word](https://example.org/a_b?x=1), 2 \\* 3, `code`",
      "on two lines. ![a](b.jpg)",
      "- one",
      "  - deeper",
      "- two",
      "",
      "١. أولًا",
      "٢. ثانيًا",
      "> Said.",
      "> — سلمى، خبّازة",
      "| Well | Depth |",
      "|------|------:|",
      "| Bridge \\| old | 31 |",
      "***",
      "[x](javascript:alert)",
    ].join("\n");
    expect(plain(text)).toEqual([
      "## Title",
      "### العنوان",
      "A **strong** and *slanted* [word](https://example.org/a_b?x=1), 2 * 3, code on two lines.",
      "- one / deeper / two",
      "1. أولًا / ثانيًا",
      "> Said. — سلمى, خبّازة",
      "row : Well | Depth // Bridge | old | 31",
      "divider",
      "[x](javascript:alert)",
    ]);
    expect(readPlain(text).picturesLeft).toBe(true);
  });
});

test("whatever is too long for one block goes on in the next, and nothing is lost", async () => {
  const items = Array.from({ length: 1100 }, (_, at) => `<li>${at}</li>`).join("");
  const { blocks } = readPasted(await treeFrom(`<ul>${items}</ul><p>${"a".repeat(45_000)}</p>`));
  for (const block of blocks) Block.parse(block);
  expect(blocks.flatMap((block) => (block.kind === "list" ? block.items : []))).toHaveLength(1100);
  const deep = `${"<div>".repeat(3000)}x${"</div>".repeat(3000)}`;
  expect((await pasted(deep)).said).toEqual(["x"]);
});
