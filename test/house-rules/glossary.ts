// The glossary against the catalogues: where English says one of its terms, each language says its own word for it.

import type { SourceFile } from "./source";

const LANGUAGES = ["ar", "fa", "ckb"] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * The terms that a plain comparison can decide, and what a sentence may have instead of the glossary's form: a stem, a
 * broken plural. A term is left out where its English word means other things too: “like”, “update”, “reply”.
 */
const HELD: Readonly<Record<string, Partial<Record<Language, readonly string[]>>>> = {
  article: {},
  story: { ar: ["مواد", "مادت"] },
  headline: {},
  standfirst: {},
  byline: { ar: ["أسماء الكتاب", "أسماء كتاب", "اسم كاتب"], fa: ["نام نویسندگان"], ckb: ["ناوی نووسەران"] },
  caption: {},
  credit: {},
  "alternative-text": {},
  picture: { ar: ["صور"] },
  section: { ar: ["أقسام"] },
  edition: { ar: ["طبعات", "طبعت"] },
  topic: {},
  "front-page": {},
  newsroom: {},
  // All of them together are a body with a name of its own.
  editor: { ar: ["هيئة التحرير"], fa: ["تحریریه"], ckb: ["دەستەی نووسەران"] },
  reporter: {},
  translator: {},
  moderator: {},
  publisher: {},
  owner: {},
  draft: {},
  published: { ar: ["نشر", "منشور"], fa: ["منتشر", "انتشار"], ckb: ["بڵاو"] },
  unpublished: { ar: ["نشر"], fa: ["از انتشار"], ckb: ["لە بڵاوکردنەوە"] },
  correction: {},
  clarification: {},
  retraction: {},
  proof: {},
  comment: {},
  "comment-policy": {},
  hold: {},
  held: { ar: ["انتظار المراجعة"] },
  reader: { ar: ["قراء"], fa: ["خوانندگان"] },
  "sign-in": { ar: ["الدخول"], fa: ["وارد"], ckb: ["بچنە ژوورەوە", "دەچێتە ژوورەوە"] },
  "sign-out": {},
  password: { ar: ["كلمة مرور"] },
  // The way through a telephone's settings stays as the telephone says it, where it does not speak the language.
  settings: { fa: ["Settings"], ckb: ["Settings", "ڕێکخستن"] },
  language: { ar: ["لغ"] },
  quotation: {},
  speaker: { ar: ["متحدث"], fa: ["گویندگان"] },
  subhead: {},
  paragraph: {},
  link: { ar: ["روابط", "ربط"] },
  saved: { ar: ["حفظ", "محفوظ"], fa: ["ذخیره"], ckb: ["پاشەکەوت"] },
  feed: { ar: ["خلاصات"] },
  queue: {},
  paper: { ar: ["صحيف"] },
  vote: { ar: ["أصوات", "تصوت", "تصويت"] },
  file: {},
  browser: {},
  server: {},
  address: { ar: ["عناوين"] },
  "time-zone": { ar: ["المنطقة الزمنية"] },
};

interface Term {
  readonly name: string;
  readonly en: string;
  readonly words: Readonly<Record<Language, string>>;
}

interface Shunned {
  readonly language: string;
  readonly word: string;
  readonly term: string;
}

interface Line {
  readonly at: string;
  readonly language: string;
  readonly key: string;
  readonly text: string;
}

/** Messages that call a thing of the glossary by another word, and terms held here that the glossary lacks. */
export function findForeignTerms(files: readonly SourceFile[]): string[] {
  const glossary = files.find(({ path }) => path === "docs/glossary.md");
  if (glossary === undefined) return ["docs/glossary.md:1 is not there"];
  const terms = rowsOf(glossary.text, 6).map(([name = "", en = "", ar = "", fa = "", ckb = ""]) => ({
    name,
    en,
    words: { ar, fa, ckb },
  }));
  const shunned = rowsOf(glossary.text, 3).map(([language = "", word = "", term = ""]) => ({
    language,
    word,
    term,
  }));
  const lines = files.flatMap(linesOf);
  return [...findOtherWords(lines, terms), ...findShunned(lines, { shunned, terms })];
}

/** Terms that are held and are not in the glossary: a row that was renamed would be held no more. */
export function findTermsWithoutRow(files: readonly SourceFile[]): string[] {
  const names = new Set(files.flatMap(({ text }) => rowsOf(text, 6)).map(([name]) => name));
  return Object.keys(HELD)
    .filter((term) => !names.has(term))
    .map((term) => `docs/glossary.md:1 has no row for ${term}`);
}

function findOtherWords(lines: readonly Line[], terms: readonly Term[]): string[] {
  const others = new Map(lines.map((line) => [`${line.language} ${line.key}`, line]));
  return lines
    .filter(({ language }) => language === "en")
    .flatMap(({ key, text }) =>
      terms
        .filter(({ name, en }) => HELD[name] !== undefined && says(text, en))
        .flatMap(({ name, en, words }) =>
          LANGUAGES.flatMap((language) => {
            const line = others.get(`${language} ${key}`);
            const forms = [words[language], ...(HELD[name]?.[language] ?? [])].map(plain);
            if (line === undefined || forms.some((form) => plain(line.text).includes(form))) return [];
            return [`${line.at} ${key}: English says “${en}”, here stands no «${words[language]}»`];
          }),
        ),
    );
}

function findShunned(
  lines: readonly Line[],
  { shunned, terms }: { readonly shunned: readonly Shunned[]; readonly terms: readonly Term[] },
): string[] {
  return lines.flatMap(({ at, language, key, text }) =>
    shunned
      .filter(({ language: of, word }) => of === language && plain(text).includes(plain(word)))
      .map(({ word, term }) => {
        const instead = terms.find(({ name }) => name === term)?.words[language as Language] ?? term;
        return `${at} ${key}: not «${word}» but «${instead}»`;
      }),
  );
}

/** Whole words, one or many, with a space or a hyphen between them. */
function says(text: string, en: string): boolean {
  const many = en.endsWith("y") ? `${en.slice(0, -1)}(?:y|ies)` : `${en}(?:s|es)?`;
  return new RegExp(`\\b${many.replace(/ /g, "[ -]")}\\b`, "i").test(text);
}

/** Without vowel signs, and with the plain form of a letter that carries a small hamza. */
const plain = (text: string) => text.replace(/[\u064b-\u0655\u0670]/gu, "");

/** The cells of every table row that has this many; the row of headings and the rule below it are not among them. */
function rowsOf(markdown: string, cells: number): string[][] {
  return markdown
    .split("\n")
    .filter((line, index, lines) => line.startsWith("| ") && ![line, lines[index + 1]].some(isRule))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => row.length === cells);
}

const isRule = (line: string | undefined) => line?.startsWith("| -") === true;

/** A catalogue has one message a line. An argument's name is no word of the message. */
function linesOf({ path, text }: SourceFile): Line[] {
  const language = path.match(/^src\/messages\/([a-z]+)\/[^/]+\.json$/)?.[1];
  if (language === undefined) return [];
  return text.split("\n").flatMap((line, index) => {
    const [, key, words] = line.match(/^\s*"([^"]+)":\s*"((?:[^"\\]|\\.)*)",?\s*$/) ?? [];
    if (key === undefined || words === undefined) return [];
    return [
      { at: `${path}:${index + 1}`, language, key, text: words.replace(/\{\s*[\w-]+\s*(?=[,}])/g, " ") },
    ];
  });
}
