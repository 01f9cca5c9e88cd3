// Sorani Kurdish: its own marks in dates where the platform has none, its digits, the pace of its readers and the words that every text has.

import type { LanguageTable } from "../language-table";

export const ckb = {
  name: "کوردی",
  direction: "rtl",
  locale: "ckb-u-nu-arab-ca-gregory",
  openGraph: "cb_IQ",
  comma: "، ",
  and: " و ",
  afterWeekday: "، ",
  dateMark: "ی",
  // One letter of Friday is another code point than everywhere else; December lacks a vowel that January has.
  respelled: { ھ: "ه", کانونی: "کانوونی" },
  weekBegins: 6,
  // We know of no measure; between English and Arabic, of which there is one.
  pace: 180,
  commonWords:
    "ئاوا ئاوەها ئایا ئەم ئەمە ئەمانە ئەمڕۆ ئەو ئەوان ئەوانە ئەوە ئەوەی ئەوێ ئێرە ئێستا ئێمە ئێوە ئیتر با بۆ بۆچی بوو بوون بووە بێ بێت بێجگە بە بەبێ " +
    "بەدەم بەر بەرامبەر بەرەوە بەڵام بەڵکو بەو بەپێی بەهۆی بکات بکەن بن بین پاش پێ پێش پێشتر پێنج تا تاوەکو تر ترە تۆ تەنها تەنیا جار جارێک جگە " +
    "چوار چۆن چی چیتر چونکە چەند حەوت خۆ خۆم خۆی خۆیان دا دان داوە دوای دواتر دوو دووبارە دوێنێ دە دەبێ دەبێت دەتوانێت دەکات دەکرێت دەکەن دەڵێت دەڵێن " +
    "دەست دیکە ڕا ڕۆژ ڕۆژێک ڕۆژانە زۆر زیاتر ساڵ ساڵێک سەر سەرەتا سێ شت شتێک شەش شەو لا لای لە لەبەر لەبەرئەوەی لەسەر لەگەڵ لەناو لەنێوان لەوێ لێ " +
    "مانگ ماوە من مێ ناکات نابێت نزیک نە نەبوو نەک نێوان نیە نییە هات هاتووە هەبوو هەر هەروەها هەموو هەمان هەندێک هەیە هۆی هیچ و وا وای وت وتی وتیان " +
    "وەک وەکو وەلێ کات کاتێک کاتژمێر کرا کراوە کرد کردن کردوە کردووە کرێ کەس کەسێک کەم کە کۆن گوتی گەورە یا یان یانزە یەک یەکێک",
  endings: /(?:هكانيان|هكانمان|هكاني|هكان|هكهيان|هكهي|هكه|يكي|يك|هكي|هوه|يان|مان|تان|اني|انه|ان|دا|يه|ه|ي)$/,
} as const satisfies LanguageTable;
