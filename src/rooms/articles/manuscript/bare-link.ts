// Links that do not say where they lead: an address as text, or "here".

import type { Run } from "../block";
import { plainText } from "./words";

/** What says nothing of the page behind it, without punctuation, joiners and vowel marks. */
const SAYING_NOTHING = new Set([
  "here",
  "click here",
  "press here",
  "this",
  "this link",
  "this page",
  "link",
  "read more",
  "more",
  "see more",
  "هنا",
  "من هنا",
  "اضغط هنا",
  "اضغطوا هنا",
  "انقر هنا",
  "انقروا هنا",
  "رابط",
  "الرابط",
  "هذا الرابط",
  "المزيد",
  "اقرأ المزيد",
  "اینجا",
  "این جا",
  "کلیک کنید",
  "اینجا کلیک کنید",
  "لینک",
  "این لینک",
  "پیوند",
  "این پیوند",
  "بیشتر",
  "بیشتر بخوانید",
  "لێرە",
  "لێرەدا",
  "لێرە کلیک بکە",
  "کلیک لێرە بکە",
  "لینک",
  "بەستەر",
  "ئەم بەستەرە",
  "زیاتر",
  "زیاتر بخوێنەوە",
]);

/** The words of the links in a text that do not say where they lead; neighbouring runs to one address are one link. */
export function bareLinksIn(text: readonly Run[]): string[] {
  return linksIn(text)
    .filter(({ href, words }) => isAddress(words, href) || SAYING_NOTHING.has(folded(words)))
    .map(({ words }) => words);
}

function linksIn(text: readonly Run[]): { href: string; words: string }[] {
  const links: { href: string; words: string }[] = [];
  for (const [index, run] of text.entries()) {
    if (run.href === undefined) continue;
    const last = links.at(-1);
    if (last && text[index - 1]?.href === run.href) last.words += run.text;
    else links.push({ href: run.href, words: plainText([run]) });
  }
  return links;
}

/** An e-mail address may stand for itself: people copy it. */
function isAddress(words: string, href: string): boolean {
  return !href.startsWith("mailto:") && /^(https?:\/\/|www\.)\S+$/iu.test(words.trim());
}

function folded(words: string): string {
  return words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u064b-\u0652\u200d]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
