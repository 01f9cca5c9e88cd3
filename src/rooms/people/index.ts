// The door of `people`.
export { addPerson } from "./add-person";
export { findAddress } from "./address/queries";
export { endGrace } from "./codes/grace";
export { findOwed } from "./codes/queries";
export { confirmation } from "./confirm-page";
export { type LinkPerson, linkPerson } from "./link-person";
export { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER } from "./entrance";
export { type Limits, type Role, ROLES, type Staff } from "./person";
export { newPasswordOf, passwordOf, SHORTEST_PASSWORD } from "./person";
export type { Byline, BylineCard } from "./bylines/byline";
export { emptyBylines } from "./bylines/empty-bylines";
export type { BylineEvents } from "./bylines/events";
export { findIdentity } from "./bylines/identity";
export { insertHidden, makeWithheld } from "./bylines/make-withheld";
export { nameByline } from "./bylines/name-byline";
export { mainName, MergePart, NameFields, NameIn, NamesFrame, NamesList } from "./bylines/names-parts";
export { type NamesByLanguage, type TypedName, typedNamesIn } from "./bylines/names-parts";
export { insertNamed, putByline } from "./bylines/put-byline";
export {
  findByline,
  findBylineByName,
  findBylineName,
  findMerged,
  listBylinePictures,
} from "./bylines/queries";
export { findWithheldByline, listBylineNames, listBylines, listSelves } from "./bylines/queries";
export { listSigningNames, listWithheldBylines } from "./bylines/queries";
export { afterIn, doneIn, moreOf } from "./bylines/names-list";
export { veilByline } from "./bylines/withhold-byline";
export { listHidden } from "./bylines/withheld-queries";
export { editionOf, holdToLimits, isWithin, limitsOf } from "./limits";
export { findPerson, listPeople } from "./queries";
export { liftLockdown, type LiftLockdown } from "./lockdown/lift-lockdown";
export { lockDown } from "./lockdown/lock-down";
export { findLockdown } from "./lockdown/queries";
export { mayDo, type Right, RIGHTS } from "./rights";
export { peopleRoutes } from "./routes";
export { SEEN_EVERY_MS, seeSession } from "./see-session";
export { findBySession } from "./session-queries";
