// The door of `act`.
export { listRecord, type RecordedLine } from "./record";
export { type Act, type Actor, type Transaction, actOf, type Press, type Workshop } from "./act";
