// The door of `passwords`.
export { hashPassword, isPassword } from "./passwords";
