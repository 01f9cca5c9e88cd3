// What happens to people and the paper's doors that higher rooms may want to hear of.

declare module "#platform/events" {
  interface Events {
    /** Heard inside the transaction: what they let outsiders see is shut with them. */
    "person-suspended": { readonly person: number };
    /** Heard inside the transaction. @param since when the lockdown began (ms) */
    "lockdown-lifted": { readonly since: number };
  }
}
export type PeopleEvents = "person-suspended" | "lockdown-lifted";
