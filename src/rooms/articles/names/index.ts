// The door of `articles/names`: topics and speakers.
export { listCarriedLanguages, listSpoken } from "./carrier-queries";
export { listNounNames } from "./name-queries";
export { findSpeaker, findTopic } from "./topic-queries";
