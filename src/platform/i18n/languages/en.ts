// English: its calendar, its digits, the pace of its readers and the words that every text has.

import type { LanguageTable } from "../language-table";

export const en = {
  name: "English",
  direction: "ltr",
  locale: "en-GB-u-nu-latn-ca-gregory",
  openGraph: "en_GB",
  comma: ", ",
  and: " and ",
  afterWeekday: " ",
  dateMark: "",
  respelled: {},
  weekBegins: 1,
  // Trauzettel-Klosinski and Dietz, doi:10.1167/iovs.11-8284.
  pace: 228,
  commonWords:
    "a about above after again against all almost alone along already also although always am among an and another any anyone " +
    "anything are around as ask asked at away back be became because become been before began behind being below between both but " +
    "by came can cannot come comes could day days did do does done down during each early eight either eleven else enough even ever every everyone few " +
    "fifty find first five for forty four from gave get give given go goes going good got great had half has have having he her here him his " +
    "hour hours how however i if in into is it its itself just keep kept know known last late later least left less let like little " +
    "long look made make makes many may me might month months more morning most much must my near need never new next night nine no nobody " +
    "none nor not nothing now of off often old on once one only or other others our out over own part people per perhaps place put " +
    "quite rather real really right said same saw say says see seem seen seven several she should since six small so some someone something " +
    "soon still such take taken tell ten than that the their them then there these they thing things think this those though three " +
    "thirty through time times to today together told too took toward twelve twenty two under until up upon us use used very want was way we week weeks " +
    "well went were what when where whether which while who whole whose why will with within without word words work would year years " +
    "yes yesterday yet you your",
  endings: /(?<=[^aeous])(?:ies|es)$|(?<![us])s$/,
} as const satisfies LanguageTable;
