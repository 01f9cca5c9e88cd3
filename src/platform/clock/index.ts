// The door of `clock`: the one thing besides the outside world that tests may fake.

/** Milliseconds since 1970 UTC. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
