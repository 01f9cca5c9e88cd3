// The door of `people`.
export { addPerson } from "./add-person";
export { findAddress } from "./address/queries";
export { isConfined } from "./codes/queries";
export { confirmation } from "./confirm-page";
export { emptyBylines } from "./empty-bylines";
export { type LinkPerson, linkPerson } from "./link-person";
export { ENTRANCE, entranceLanguage, LANGUAGE_PARAMETER } from "./entrance";
export { type Byline, type Limits, type Role, ROLES, type Staff } from "./person";
export { putByline } from "./put-byline";
export {
  findBylineByName,
  findByline,
  findWithheldByline,
  listBylines,
  listBylineNames,
  listWithheldBylines,
} from "./byline-queries";
export { editionOf, holdToLimits, isWithin, limitsOf } from "./limits";
export { findPerson, listPeople } from "./queries";
export { liftLockdown, type LiftLockdown } from "./lockdown/lift-lockdown";
export { lockDown } from "./lockdown/lock-down";
export { findLockdown } from "./lockdown/queries";
export { mayDo, type Right, RIGHTS } from "./rights";
export { peopleRoutes } from "./routes";
export { SEEN_EVERY_MS, seeSession } from "./see-session";
export { findBySession } from "./session-queries";
