// Persian as it is written in Iran: its calendar, its digits, the pace of its readers and the words that every text has.

import type { LanguageTable } from "../language-table";

export const fa = {
  name: "فارسی",
  direction: "rtl",
  locale: "fa-IR-u-nu-arabext-ca-persian",
  openGraph: "fa_IR",
  comma: "، ",
  and: " و ",
  afterWeekday: "، ",
  dateMark: "",
  respelled: {},
  weekBegins: 6,
  // We know of no measure; between English and Arabic, of which there is one.
  pace: 180,
  commonWords:
    "آخر آمد آمده آن آنان آنجا آنها آنچه آنکه آیا از است اکنون اگر البته اما امروز اند او اول ای این اینجا اینکه با باز بار باشد باید بدون بر برای " +
    "برخی بسیار بسیاری بعد بعضی بلکه بنابراین به بود بودند بوده بی بیش بیشتر بین پس پیش پنج تا تنها توسط تو جا جز چرا چند چه چهار چون چیز چیزی " +
    "حال حالا حتی خود خودش خواهد خواهند خیلی داد دادند داده دارد دارند داشت داشتند داشته در درباره دو دوباره دوم دهد دیگر دیروز دیگری را راه رفت روی " +
    "روز روزها ریزی زمان زمانی زیاد زیر زیرا ساعت سال سالها سپس سر سه شاید شب شد شدند شده شش شما شود شوند صبح طور طول عصر فقط قبل کار کرد کردن " +
    "کردند کرده کسی کم کمی کند کنند کنید که گاه گرفت گرفته گفت گفته گفتند گوید ما ماه مانند مثل مدت مردم مورد من می میان نباید نبود ندارد نزدیک نشد " +
    "نه نیز نیست نیم نیمه ها های هایی هر هرگز هم همان همه همیشه همین هنوز هنگام هیچ و وقت وقتی وی یا یک یکی یعنی",
  endings: /(?:هايي|هاي|ها|ان|ات|تر|ي)$/,
} as const satisfies LanguageTable;
