// The door of `act`.
export { type Act, type Actor, type Transaction, actOf, type Press, type Workshop } from "./act";
export { listRecord, type RecordAsked, type RecordedLine } from "./record-queries";
