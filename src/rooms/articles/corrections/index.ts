// The door of `articles/corrections`.
export { fixOf } from "./correct-article";
export { listCorrected } from "./queries";
export { SignedField } from "./signed-field";
