// A notice: somebody is told that something happened to their work. Kinds and what may be chosen; no database, no request.

/** What may be chosen one by one, with what holds until somebody chooses. */
export const TOPICS = {
  assignments: "mail",
  changes: "mail",
  notes: "mail",
  stories: "here",
  deadlines: "mail",
  clock: "mail",
} as const satisfies Readonly<Record<string, Told>>;
export type Topic = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as Topic[];

/** `no`: not at all. `here`: in the newsroom. `mail`: there and by mail. */
export const TOLD = ["no", "here", "mail"] as const;
export type Told = (typeof TOLD)[number];

export function toldOf(word: string | undefined, topic: Topic): Told {
  return TOLD.find((told) => told === word) ?? TOPICS[topic];
}

export const KINDS = {
  assigned: "assignments",
  "assignment-moved": "assignments",
  "assignment-taken": "assignments",
  "assignment-returned": "assignments",
  "assignment-changed": "assignments",
  "assignment-cancelled": "assignments",
  "changes-asked": "changes",
  note: "notes",
  approved: "stories",
  scheduled: "stories",
  published: "stories",
  unpublished: "stories",
  spiked: "stories",
  killed: "stories",
  "deadline-near": "deadlines",
  "deadline-passed": "deadlines",
  "embargo-over": "clock",
  "schedule-failed": "clock",
} as const satisfies Readonly<Record<string, Topic>>;
export type NoticeKind = keyof typeof KINDS;

/** The kind that a row names; null for one that we do not know any more. */
export function kindOf(word: string): NoticeKind | null {
  return Object.hasOwn(KINDS, word) ? (word as NoticeKind) : null;
}
