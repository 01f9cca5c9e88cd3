// The door of `i18n`.
export { type DateKind, formatDate, formatMonth, isoDate, monthOf } from "./dates";
export { isLanguage, type Language, LANGUAGES, LANGUAGE_TAGS, type LanguageTable } from "./languages";
export { formatNumber, joinList } from "./numbers";
export { momentIn, wallIn } from "./zoned-moment";
export { type MessageKey, type Translate, translatorFor } from "./translate";
