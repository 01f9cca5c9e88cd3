// Telephone numbers, mail addresses, coordinates and houses in a street: under an article they lead to somebody's door.

import { type Check, hold, type Span } from "./check";

const EASTERN = /[\u0660-\u0669\u06f0-\u06f9]/g;
const FULL_WIDTH = /[\uff10-\uff19]/g;
/** Numbers of eight digits and more, in one run or in groups as they are dictated; times, dates and sums of money are shorter. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[\s.()/\u2010-\u2015-]{0,2}\d){7,14}(?![\p{L}\p{N}])/gu;
const MAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\uff20)\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const PLACE = /-?\d{1,3}[.\u066b]\d{4,}\s*[,;\u060c\s]\s*-?\d{1,3}[.\u066b]\d{4,}/gu;
/** 14 Mill Lane; شارع فلسطين، دار ١٢; خیابان بهار، پلاک ۱۲: a street and a number, in the order in which each language says them. */
const STREET =
  /(?<![\p{L}\p{N}])\d{1,5},?\s(?:\p{Lu}[\p{L}'\u2019-]+\s){1,3}(?:[Ss]treet|[Ss]t|[Rr]oad|[Rr]d|[Aa]venue|[Aa]ve|[Ll]ane|[Ll]n|[Bb]oulevard|[Bb]lvd)(?!\p{L})/gu;
const HOUSE =
  /(?<!\p{L})(?:ال)?(?:شارع|محلة|زقاق|حي|خیابان|کوچه|شەقامی|گەڕەکی|کۆڵانی)\s[^\n.!\u061f]{1,40}?(?<!\p{L})(?:زقاق|دار|بناية|عمارة|شقة|کوچه|پلاک|واحد|کۆڵانی|خانووی|ژمارە)\s(?:رقم\s|شماره\s|شمارهٔ\s|ژمارە\s)?\d{1,5}(?!\p{N})/gu;
/** 2026-11-23, 23.11.2026, 2025–2026: eight digits that are days and years. */
const DATES =
  /^(?:\d{4}\D{1,2}\d{1,2}\D{1,2}\d{1,2}|\d{1,2}\D{1,2}\d{1,2}\D{1,2}\d{4}|(?:1[0-9]|20)\d\d\D{1,3}(?:1[0-9]|20)\d\d)$/u;

export const personalData: Check = {
  name: "personal-data",
  look({ words, name }) {
    const spans = [...spansIn(words, "words"), ...spansIn(name, "name")];
    return spans.length > 0 ? [hold("personal-data", spans)] : [];
  },
};

function spansIn(text: string, where: Span["where"]): Span[] {
  const read = withDigits(text);
  return [PHONE, MAIL, PLACE, STREET, HOUSE].flatMap((pattern) =>
    [...read.matchAll(pattern)]
      .filter(({ 0: found }) => pattern !== PHONE || !DATES.test(found))
      .map(({ index, 0: found }) => ({ where, from: index, to: index + found.length })),
  );
}

/** Every digit is one character before and after, so that offsets stay. */
function withDigits(text: string): string {
  return text
    .replace(EASTERN, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(FULL_WIDTH, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
