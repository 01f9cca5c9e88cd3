// The door of `act`.
export { type Act, type Actor, type Transaction, actOf, type Press, type Workshop } from "./act";
export { isLockedDown } from "./lockdown";
export { listRecord, type RecordAsked, type RecordedLine } from "./record-queries";
