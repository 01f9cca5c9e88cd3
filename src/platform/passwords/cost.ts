// What it costs to hash a password: argon2id with 19 MiB and two passes (OWASP's first choice).

/** Nothing in the environment changes it: only tests do, which sign in thousands of people and look at no hash. */
export const COST = { algorithm: "argon2id" as const, memoryCost: 19_456, timeCost: 2 };
