// The second door of `articles`: what is pure in it, and may stand in a browser too. Nothing behind it validates, reads or writes.
export { allowedHref, typedHref, webHref } from "./href";
export { type CheckCode, type CheckedPlace, checkManuscript, type Finding, type PaperRules } from "./checks";
export { type Coordinates, readCoordinates } from "./coordinates";
export { charactersIn, lengthOf, type Length, readingMinutes } from "./count";
export { type Direction, directionOf } from "./direction";
export { partsOf } from "./parts";
export { picturesIn, quotationsIn, shownIn } from "./shown";
export { isBare, linesOf, passageOf, plainText, runningText, snippetOf, textOf } from "./words";
