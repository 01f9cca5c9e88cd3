// The door of `articles/redirects`.
export { hearMoves } from "./hear-moves";
export { findMoved } from "./moved-queries";
