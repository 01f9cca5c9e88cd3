// The door of `problem`.
export { Problem, STATUS_OF, type ProblemKind } from "./problem";
