// Founds an empty paper, for whoever wants to begin with nothing: a name to change, four languages, a comment policy.

import { putByline } from "#people";
import type { Act } from "#platform/act";
import { foundPublication } from "#publication";
import { actInside } from "./act-inside";

/** Does nothing when there is a paper already. @returns whether one was founded */
export function foundEmpty(act: Act): Promise<boolean> {
  return act.commit(async (tx) => {
    const inside = actInside(act, tx);
    if (!(await found(inside))) return false;
    // A name can be withheld from the first story on.
    await putByline(inside, { id: null, withheld: true, names: {} });
    return true;
  });
}

function found(act: Act): Promise<boolean> {
  return foundPublication(act, {
    defaultLanguage: "en",
    timeZone: "UTC",
    accent: "brick",
    sample: false,
    languages: [
      { language: "en", masthead: "Warraq", policy: POLICY.en.join("\n") },
      { language: "ar", masthead: "ورّاق", policy: POLICY.ar.join("\n") },
      { language: "fa", masthead: "ورّاق", policy: POLICY.fa.join("\n") },
      { language: "ckb", masthead: "وەڕاق", policy: POLICY.ckb.join("\n") },
    ],
  });
}

/** What holds of any paper that runs on this program; the newsroom writes its own over it. */
const POLICY = {
  en: [
    "A person reads every comment before it appears. It appears as it was written, or not at all. We do not publish:",
    "- insults, threats, or contempt for people because of where they were born, what they speak or what they believe",
    "- anything that helps a stranger find a person, the full names of private people, or accusations against them",
    "- advertising, or the same comment twice",
    "Sign with a nickname, or leave the name empty. Please do not use your real full name.",
    "We keep no network address, telephone number or e-mail with a comment.",
  ],
  ar: [
    "يقرأ كلَّ تعليق محررٌ قبل ظهوره. يظهر التعليق كما كُتب أو لا يظهر. ولا ننشر:",
    "- الشتائم والتهديد، ولا ازدراء الناس بسبب مولدهم أو لغتهم أو معتقدهم",
    "- ما يدلّ غريبًا على مكان شخص، ولا الأسماء الكاملة لمن لا صفة عامة لهم، ولا اتهامهم",
    "- الإعلانات، ولا التعليق نفسه مرتين",
    "وقّعوا بلقب تختارونه أو اتركوا خانة الاسم فارغة. ونرجو ألا تستعملوا أسماءكم الحقيقية الكاملة.",
    "لا نحتفظ مع التعليق بعنوان شبكي ولا برقم هاتف ولا ببريد إلكتروني.",
  ],
  fa: [
    "هر نظر را پیش از انتشار یکی از دبیران می‌خواند. نظر یا همان‌طور که نوشته‌اید می‌آید یا اصلاً نمی‌آید. این‌ها را منتشر نمی‌کنیم:",
    "- توهین، تهدید و تحقیر آدم‌ها به سبب زادگاه، زبان یا باورشان",
    "- هر نشانی که غریبه‌ای را به کسی برساند، نام کامل افراد عادی و اتهام زدن به آنان",
    "- آگهی و نظر تکراری",
    "با نام مستعار امضا کنید یا جای نام را خالی بگذارید. خواهش می‌کنیم نام کامل واقعی خود را ننویسید.",
    "همراه نظر شما نه نشانی اینترنتی نگه می‌داریم، نه شمارهٔ تلفن و نه ایمیل.",
  ],
  ckb: [
    "هەموو بۆچوونێک پێش دەرکەوتنی لەلایەن یەکێک لە دەستەی نووسەرانەوە دەخوێنرێتەوە. یان وەک خۆتان نووسیوتانە دەردەکەوێت، یان هەر دەرناکەوێت. ئەمانە بڵاو ناکەینەوە:",
    "- سووکایەتی و هەڕەشە، یان بە کەم زانینی خەڵک لەبەر شوێنی لەدایکبوون، زمان یان باوەڕیان",
    "- هەر شتێک کە بێگانەیەک بگەیەنێتە شوێنی کەسێک، ناوی تەواوی خەڵکی ئاسایی، یان تۆمەت دژیان",
    "- ڕیکلام، یان هەمان بۆچوون دوو جار",
    "نازناوێک بنووسن یان شوێنی ناوەکە بە بەتاڵی بهێڵنەوە. تکایە ناوی تەواوی ڕاستەقینەی خۆتان مەنووسن.",
    "لەگەڵ بۆچوونەکەتاندا نە ناونیشانی ئینتەرنێت هەڵدەگرین، نە ژمارەی تەلەفۆن و نە ئیمەیڵ.",
  ],
} as const;
