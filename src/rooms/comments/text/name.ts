// Which names a commenter may sign with: any real name in any script, and none that poses as the paper.

import { countGraphemes } from "./graphemes";
import { canonical, isBlank } from "./canonical";
import { mixesScripts } from "./scripts";
import { skeleton, wordKeys } from "./word-key";

/** In graphemes. */
export const NAME_LIMITS = { least: 2, most: 40 } as const;
/** 40 letters with three marks each; some scripts join without bound into one grapheme. */
const MOST_CODE_POINTS = 160;

/** Why a name was refused. Each has a sentence in the catalogues. */
export type NameReason =
  | "name-too-short"
  | "name-too-long"
  | "name-characters"
  | "name-marks"
  | "name-mixed-scripts"
  | "name-mixed-digits"
  | "name-reserved";

/** `name` is the form to store, empty for a commenter who gave none; it counts only when `reasons` is empty. */
export type CheckedName = {
  readonly name: string;
  readonly reasons: readonly NameReason[];
};

const ALLOWED = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} '’.\-_·\u200c]*$/u;
/** U+200C only where it does something: between two letters of Arabic script. */
const IDLE_JOINER = /(?<!\p{scx=Arab}\p{M}*)\u200c|\u200c(?!\p{scx=Arab})/u;

/** Titles that only the newsroom may carry, in its four languages. Compared by key, so spelling and case do not matter. */
const RESERVED: readonly string[] = [
  ...[
    "admin",
    "administrator",
    "editor",
    "editors",
    "editor in chief",
    "editorial",
    "editorial board",
    "editorial staff",
    "moderator",
    "moderators",
  ],
  ...[
    "moderation",
    "mod",
    "staff",
    "newsroom",
    "publisher",
    "official",
    "webmaster",
    "sysadmin",
    "root",
    "support",
    "system",
    "owner",
    "reporter",
  ],
  ...[
    "محرر",
    "محررة",
    "المحررون",
    "المحررين",
    "رئيس التحرير",
    "رئيسة التحرير",
    "مدير التحرير",
    "مديرة التحرير",
    "هيئة التحرير",
    "أسرة التحرير",
    "فريق التحرير",
    "التحرير",
  ],
  ...[
    "مشرف",
    "مشرفة",
    "المشرفون",
    "المشرفين",
    "الإشراف",
    "الإدارة",
    "إدارة الموقع",
    "مدير الموقع",
    "مسؤول",
    "أدمن",
    "الناشر",
    "الدعم الفني",
    "غرفة الأخبار",
  ],
  ...[
    "سردبیر",
    "دبیر تحریریه",
    "تحریریه",
    "هیئت تحریریه",
    "هیأت تحریریه",
    "شورای سردبیری",
    "ویراستار",
    "مدیر",
    "مدیریت",
    "مدیر سایت",
    "مدیر مسئول",
    "ناظر",
    "ناظم",
    "ادمین",
    "پشتیبانی",
    "ناشر",
  ],
  ...[
    "سەرنووسەر",
    "دەستەی نووسەران",
    "ستافی نووسەران",
    "بەڕێوەبەر",
    "بەڕێوەبەری سایت",
    "بەڕێوەبەری نووسین",
    "بەرپرسی سایت",
    "سەرپەرشتیار",
    "چاودێر",
    "ئەدمین",
    "ستاف",
    "پشتگیری",
    "بڵاوکەرەوە",
    "بڵاوکار",
    "پەیامنێر",
    "ژووری هەواڵ",
  ],
];
/** Words that make a reserved title no less of one. */
const FILLERS = ["team", "site", "chief", "official", "our", "فريق", "تیم", "تیمی", "سایت", "الموقع", "ئێمە"];

/**
 * Checks the name in a comment's form. Blank is allowed and gives "". `taken` are the paper's own names: its title in every
 * language, and the names its staff comment under.
 *
 * Rules: NFC, 2 to 40 graphemes, letters, marks and digits of any script, a few joining signs; at most three marks on a letter;
 * one script a word (Lemmy refuses more too), one digit system; no emoji, no ticks, nothing that reads as a title of the paper.
 */
export function checkName(typed: string, options: { taken?: readonly string[] } = {}): CheckedName {
  const name = canonical(typed.replace(/[\u200d\u200e\u200f\u061c]/g, ""))
    .replace(/\s+/gu, " ")
    .trim();
  if (isBlank(name)) return { name: "", reasons: [] };
  const length = countGraphemes(name);
  const reasons: NameReason[] = [];
  if (length < NAME_LIMITS.least) reasons.push("name-too-short");
  // The other rules are for names, not for whole books: some of them look at every letter from every letter.
  if (length > NAME_LIMITS.most || [...name].length > MOST_CODE_POINTS)
    return { name, reasons: ["name-too-long"] };
  if (!ALLOWED.test(name) || IDLE_JOINER.test(name) || /\p{ExtPict}/u.test(name))
    reasons.push("name-characters");
  if (/\p{M}{4}/u.test(name)) reasons.push("name-marks");
  if (name.split(/[ .\-_·]+/u).some(mixesScripts)) reasons.push("name-mixed-scripts");
  if (digitSystems(name) > 1) reasons.push("name-mixed-digits");
  if (posesAsStaff(name, options.taken ?? [])) reasons.push("name-reserved");
  return { name, reasons };
}

/** Digit systems stand in columns of sixteen, so the column tells them apart. */
function digitSystems(name: string): number {
  const digits = name.match(/\p{Nd}/gu) ?? [];
  return new Set(digits.map((digit) => (digit.codePointAt(0) ?? 0) >> 4)).size;
}

/** Names that read alike have one. */
export function nameKey(name: string): string {
  return wordKeys(name).map(skeleton).join("") || name.toLowerCase();
}

function posesAsStaff(name: string, taken: readonly string[]): boolean {
  const words = titleWords(name);
  if (words.length === 0) return false;
  const whole = words.join("");
  if (RESERVED_WHOLE.has(whole)) return true;
  const own = taken.map(knownWords).filter((title) => title.length > 0);
  if (own.some((title) => title.join("") === whole)) return true;
  // "Site Admin", "Saddle Post editor": only words of titles, of the paper's name, and fillers.
  const papers = new Set(own.flat());
  return (
    words.some((word) => RESERVED_WHOLE.has(word)) &&
    words.every((word) => RESERVED_WHOLE.has(word) || FILLER_KEYS.has(word) || papers.has(word))
  );
}

const MOST_KNOWN = 5000;
const known = new Map<string, readonly string[]>();

/** Of the paper's own names, which are asked for with every comment. */
function knownWords(name: string): readonly string[] {
  const words = known.get(name) ?? titleWords(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, words);
  return words;
}

/** A name's words by skeleton, without the article of either language and without numbers at the end. */
function titleWords(name: string): string[] {
  return wordKeys(name)
    .map((word) => skeleton(word.replace(/^(\p{L}.*?)\d+$/u, "$1")))
    .map((word) => (word.length > 4 && word.startsWith("ال") ? word.slice(2) : word))
    .filter((word) => word !== "the" && !/^\p{N}+$/u.test(word));
}

const RESERVED_WHOLE: ReadonlySet<string> = new Set(RESERVED.map((title) => titleWords(title).join("")));
const FILLER_KEYS: ReadonlySet<string> = new Set(FILLERS.flatMap(titleWords));
