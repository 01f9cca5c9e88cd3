// What the program has to know of a language besides its words; with this and a catalogue in `src/messages` it is complete.

export interface LanguageTable {
  /** Its own name, for the switch. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  /** For `Intl`: place, digits and calendar are fixed, never left to a default. */
  readonly locale: string;
  readonly openGraph: string;
  /** How three names stand in a row. */
  readonly comma: string;
  readonly and: string;
  /** What stands between a weekday and its date. */
  readonly afterWeekday: string;
  /** What a day's number, and a month's name before its year, have joined to them in a date. */
  readonly dateMark: string;
  /** Words and letters of the platform's dates that this language's papers spell otherwise. */
  readonly respelled: Readonly<Record<string, string>>;
  /** The first day of its week: 1 is Monday, 6 Saturday, 7 Sunday. */
  readonly weekBegins: 1 | 6 | 7;
  /** Words a minute in silent reading. */
  readonly pace: number;
  /** Words that say nothing of what a text is about, as they are typed, with spaces between. */
  readonly commonWords: string;
  /** What a word may end in and still be the same word: cut once, where three letters are left. */
  readonly endings: RegExp;
}
