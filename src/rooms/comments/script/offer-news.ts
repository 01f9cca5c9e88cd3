// Offers what came in while somebody reads, without moving the page: the server says in words how much it is.

import { show } from "./send-in-place";

/** Milliseconds between two looks. A page that nobody sees asks nothing. */
const EVERY = 60_000;

/** Without an answer, or with one of another shape, what was offered stays. @param thread a form whose action says it */
export function offerNews(thread: HTMLFormElement): void {
  setInterval(async () => {
    if (!document.hidden) show(thread, await (await fetch(thread.action)).json());
  }, EVERY);
}
