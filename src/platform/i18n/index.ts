// The door of `i18n`.
export { addDays, beginOfDay, dayNumber, dayOf, isDay, type Month, monthAround } from "./calendar";
export { weekAround, weekdayNames } from "./calendar";
export { type DateKind, formatDate, formatIn, formatMonth, isoDate, monthOf } from "./dates";
export { isLanguage, type Language, LANGUAGES, LANGUAGE_TAGS, type LanguageTable } from "./languages";
export { formatNumber, joinList } from "./numbers";
export { momentIn, wallIn } from "./zoned-moment";
export { type MessageKey, type Translate, translatorFor } from "./translate";
