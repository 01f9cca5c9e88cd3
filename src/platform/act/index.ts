// The door of `act`.
export { isLockedDown } from "./lockdown";
export { type Act, type Actor, type Transaction, actOf, type Press, type Workshop } from "./act";
