// The door of a story's plates: its pictures on a page of their own.
export { hasPlates, Plates, plateSheet, platesOf } from "./plates";
