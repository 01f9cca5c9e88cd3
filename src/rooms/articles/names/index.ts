// The door of `articles/names`: topics and speakers.
export { listCarriedLanguages, listSpoken } from "./carrier-queries";
export { nameNoun } from "./name-noun";
export { listNounNames } from "./name-queries";
export { findSpeaker, findTopic } from "./topic-queries";
