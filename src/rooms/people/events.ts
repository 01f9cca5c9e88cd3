// What happens to people and the paper's doors that higher rooms may want to hear of.

declare module "#platform/events" {
  interface Events {
    /** Heard inside the transaction: what they let outsiders see is shut with them. */
    "person-suspended": { readonly person: number };
    /** Heard inside the transaction: what the clock was to do meanwhile is looked at. */
    "lockdown-lifted": Record<string, never>;
  }
}
export type PeopleEvents = "person-suspended" | "lockdown-lifted";
