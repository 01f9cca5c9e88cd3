// What articles announce, and which notice comes of it. Subscribed in `app.ts`, heard inside the transaction.

import type { Transaction } from "#platform/act";
import type { Events } from "#platform/events";
import type { NoticeKind } from "./notice";
import { writeNotices } from "./write-notices";

const OF_STEPS: Readonly<Record<string, NoticeKind>> = {
  "ask-for-changes": "changes-asked",
  approve: "approved",
  schedule: "scheduled",
  publish: "published",
  unpublish: "unpublished",
  spike: "spiked",
  kill: "killed",
  "schedule-failed": "schedule-failed",
};

const OF_ASSIGNMENTS: Readonly<Record<string, NoticeKind>> = {
  take: "assignment-taken",
  "give-back": "assignment-returned",
  change: "assignment-changed",
  cancel: "assignment-cancelled",
};

type Hears<N extends keyof Events> = (tx: Transaction, event: Events[N]) => Promise<void>;

export const hearStep: Hears<"article-stepped"> = async (tx, { article, step, verb, concerns }) => {
  const kind = Object.hasOwn(OF_STEPS, verb) ? OF_STEPS[verb] : undefined;
  if (kind) await writeNotices(tx, { kind, article, step, concerns });
};

export const hearAssignment: Hears<"assignment-stepped"> = async (tx, event) => {
  const { assignment, step, verb, owner, concerns } = event;
  if (verb === "ask" || verb === "assign") {
    const given = concerns.filter((person) => person === owner);
    const taken = concerns.filter((person) => person !== owner);
    await writeNotices(tx, { kind: "assigned", assignment, step, concerns: given });
    await writeNotices(tx, { kind: "assignment-moved", assignment, step, concerns: taken });
    return;
  }
  const kind = Object.hasOwn(OF_ASSIGNMENTS, verb) ? OF_ASSIGNMENTS[verb] : undefined;
  if (kind) await writeNotices(tx, { kind, assignment, step, concerns });
};

export const hearNote: Hears<"note-left"> = (tx, { article, note, concerns }) =>
  writeNotices(tx, { kind: "note", article, note, concerns });

export const hearEmbargo: Hears<"embargo-over"> = (tx, event) =>
  writeNotices(tx, { kind: "embargo-over", ...event });

export const hearDeadlineNear: Hears<"deadline-near"> = (tx, event) =>
  writeNotices(tx, { kind: "deadline-near", ...event });

export const hearDeadlinePassed: Hears<"deadline-passed"> = (tx, event) =>
  writeNotices(tx, { kind: "deadline-passed", ...event });
