// The way of a story through the newsroom, as one table: which step leads from which state to which, who may take it, and whether it needs a reason.

export const STATES = [
  "idea",
  "draft",
  "in-review",
  "changes-asked-for",
  "approved",
  "scheduled",
  "published",
  "unpublished",
  "spiked",
  "killed",
] as const;
export type ArticleState = (typeof STATES)[number];

/** The state that a row names; a word that we do not know is taken for the harmless one. */
export function stateOf(word: string): ArticleState {
  return STATES.find((state) => state === word) ?? "draft";
}

interface Step {
  /** The right that its route names; who has it stands in the people's matrix. */
  readonly right: string;
  /** Whether whoever takes it must say why, for their colleagues. */
  readonly reason: boolean;
  /** From each state in which it is open to the state that follows. What is not listed is refused. */
  readonly leads: Readonly<Partial<Record<ArticleState, ArticleState>>>;
}

export const STEPS = {
  "take-up": { right: "articles.write", reason: false, leads: { idea: "draft" } },
  "send-to-review": {
    right: "articles.write",
    reason: false,
    leads: {
      idea: "in-review",
      draft: "in-review",
      "changes-asked-for": "in-review",
      unpublished: "in-review",
      // What is public stays public; only its changes wait.
      published: "published",
    },
  },
  "ask-for-changes": {
    right: "articles.review",
    reason: true,
    leads: { "in-review": "changes-asked-for", approved: "changes-asked-for", published: "published" },
  },
  approve: {
    right: "articles.review",
    reason: false,
    leads: {
      draft: "approved",
      "in-review": "approved",
      "changes-asked-for": "approved",
      unpublished: "approved",
      published: "published",
    },
  },
  schedule: {
    right: "articles.publish",
    reason: false,
    leads: {
      draft: "scheduled",
      "in-review": "scheduled",
      "changes-asked-for": "scheduled",
      approved: "scheduled",
      scheduled: "scheduled",
      unpublished: "scheduled",
    },
  },
  unschedule: { right: "articles.publish", reason: false, leads: { scheduled: "approved" } },
  publish: {
    right: "articles.publish",
    reason: false,
    leads: {
      draft: "published",
      "in-review": "published",
      "changes-asked-for": "published",
      approved: "published",
      scheduled: "published",
      published: "published",
      unpublished: "published",
    },
  },
  unpublish: { right: "articles.unpublish", reason: true, leads: { published: "unpublished" } },
  spike: {
    right: "articles.spike",
    reason: true,
    leads: {
      idea: "spiked",
      draft: "spiked",
      "in-review": "spiked",
      "changes-asked-for": "spiked",
      approved: "spiked",
      scheduled: "spiked",
    },
  },
  revive: { right: "articles.spike", reason: false, leads: { spiked: "draft", killed: "unpublished" } },
  kill: { right: "articles.kill", reason: true, leads: { published: "killed", unpublished: "killed" } },
} as const satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** Where the step leads; null where it is not open. */
export function stateAfter(state: ArticleState, step: StepName): ArticleState | null {
  const leads: Step["leads"] = STEPS[step].leads;
  return leads[state] ?? null;
}

/** The steps that are open in a state to somebody with these rights, in the table's order. */
export function stepsFrom(state: ArticleState, may: (right: string) => boolean): StepName[] {
  return STEP_NAMES.filter((step) => stateAfter(state, step) !== null && may(STEPS[step].right));
}

export interface Standing {
  readonly state: ArticleState;
  /** The paper publishes only what a second person approved. */
  readonly twoPeople: boolean;
  /** The text as it stands is the one that was approved. */
  readonly approved: boolean;
  /** Somebody asked for a look at changes of what is public. */
  readonly reviewAsked: boolean;
  /** There are changes that readers do not see yet. */
  readonly changed: boolean;
  /** An embargo that is not over: what would be published is scheduled. */
  readonly embargoed: boolean;
}

/** The one step that comes next for somebody with these rights; null when the story waits for somebody else. */
export function nextStep(standing: Standing, may: (right: string) => boolean): StepName | null {
  const open = stepsFrom(standing.state, may);
  return wanted(standing).find((step) => open.includes(step)) ?? null;
}

function wanted(standing: Standing): StepName[] {
  const goOut: StepName = standing.embargoed ? "schedule" : "publish";
  const unseen = standing.twoPeople && !standing.approved;
  switch (standing.state) {
    case "idea":
      return ["take-up"];
    case "in-review":
      return ["approve"];
    case "approved":
      return [goOut];
    case "published":
      if (!standing.changed) return [];
      if (!unseen) return ["publish", "send-to-review"];
      return standing.reviewAsked ? ["approve"] : ["send-to-review"];
    case "draft":
    case "unpublished":
      return unseen ? ["send-to-review"] : [goOut, "send-to-review"];
    case "changes-asked-for":
      return ["send-to-review"];
    case "spiked":
    case "killed":
      return ["revive"];
    case "scheduled":
      return [];
  }
}
