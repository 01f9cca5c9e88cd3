// Whether readers' browsers do a sum where comments would be held because much comes from one network.

import type { Migration } from "./migration";

export const stepUp: Migration = {
  name: "0020-step-up",
  statements: [`alter table publications add column comment_step_up $INT not null default 1`],
};
