// The routes of the word lists: one page, and a form each for adding, removing and trying.

import { z } from "zod";
import { type AnyRoute, formBody, route, type Visit } from "#platform/http";
import { Problem } from "#platform/problem";
import { PATTERNS, urls } from "#urls";
import { checkComment } from "../check-comment";
import { links } from "../checks/links";
import { personalData } from "../checks/personal-data";
import { wordLists } from "../checks/word-lists";
import { standingOf } from "../modes/mode";
import { addWord } from "./add-word";
import { readKind, readReach, readWordLanguage, type WordLanguage } from "./listed-word";
import { removeWord } from "./remove-word";
import { countWords, listWords } from "./word-queries";
import { type WordsPageProps, wordsPage } from "./words-page";

const RIGHT = "comments.moderate";
const MOST = 200;

const pageRoute = route({
  name: "comments.words",
  method: "GET",
  path: PATTERNS.commentWords,
  access: RIGHT,
  cache: "never",
  query: ["list", "after", "done"],
  answer(visit) {
    const done = visit.query.get("done");
    return showWords(visit, {
      list: listOf(visit.query.get("list") ?? ""),
      after: visit.query.get("after") ?? "",
      done: done === "added" || done === "removed" ? done : null,
    });
  },
});

type Shown = Pick<WordsPageProps, "list" | "done" | "refused" | "tried"> & { readonly after?: string };

async function showWords(visit: Visit<unknown>, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const { reads } = visit.act;
  const { list, after = "" } = shown;
  const found = await listWords(reads, { language: list, after, most: MOST + 1 });
  return visit.page(
    wordsPage({
      ...shown,
      words: found.slice(0, MOST),
      more: found.length > MOST,
      counts: await countWords(reads),
      t,
      language,
    }),
  );
}

const Typed = z.object({
  word: z.string().catch(""),
  language: z.string().catch(""),
  kind: z.string().catch(""),
  reach: z.string().catch(""),
});
type Typed = z.infer<typeof Typed>;

/** What is refused comes back as it was typed. */
const addRoute = route<Typed>({
  name: "comments.words.add",
  method: "POST",
  path: PATTERNS.addCommentWord,
  access: RIGHT,
  body: formBody(Typed, 8192),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    const { word, kind, reach } = visit.body;
    const list = listOf(visit.body.language);
    try {
      await addWord(visit.act, {
        word,
        language: list,
        kind: readKind(kind) ?? "suspect",
        reach: readReach(reach) ?? "whole",
      });
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== "invalid") throw error;
      const refused = { sentence: visit.t(error.message, error.values), typed: visit.body };
      return showWords(visit, { list, done: null, refused });
    }
    return visit.seeOther(`${urls.commentWords()}?list=${list || "all"}&done=added`);
  },
});

const Removed = z.object({ id: z.coerce.number().int().positive(), list: z.string().catch("") });
type Removed = z.infer<typeof Removed>;

const removeRoute = route<Removed>({
  name: "comments.words.remove",
  method: "POST",
  path: PATTERNS.removeCommentWord,
  access: RIGHT,
  body: formBody(Removed, 4096),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    await removeWord(visit.act, { id: visit.body.id });
    return visit.seeOther(`${urls.commentWords()}?list=${listOf(visit.body.list) || "all"}&done=removed`);
  },
});

const Tried = z.object({ text: z.string().catch(""), list: z.string().catch("") });
type Tried = z.infer<typeof Tried>;

/** A form and no query: what is tried stands in no address and no log. */
const tryRoute = route<Tried>({
  name: "comments.words.try",
  method: "POST",
  path: PATTERNS.tryCommentWords,
  access: RIGHT,
  body: formBody(Tried),
  cache: "never",
  crossSite: "refuse",
  async answer(visit) {
    const { text, list } = visit.body;
    const { act, keys } = visit;
    const standing = standingOf([], { publishedAt: act.at, at: act.at });
    const asked = { name: "", words: text, trap: "", busy: false, taken: [], trusted: false, reader: null };
    const checked = await checkComment({ ...asked, article: 0, standing, reads: act.reads, keys }, [
      links,
      personalData,
      wordLists,
    ]);
    return showWords(visit, { list: listOf(list), done: null, tried: { text, checked } });
  },
});

export const wordRoutes: readonly AnyRoute[] = [pageRoute, addRoute, removeRoute, tryRoute];

function listOf(text: string): WordLanguage {
  return readWordLanguage(text) ?? "";
}
