// The door of `clock`: the one thing besides the outside world that tests may fake.

/** Milliseconds since 1970 UTC. */
export interface Clock {
  now(): number;
  /** Lets so much time pass (ms): for who is to be slowed down, never for what is waited for. */
  pause(ms: number): Promise<void>;
}

export const systemClock: Clock = { now: () => Date.now(), pause: (ms) => Bun.sleep(ms) };
