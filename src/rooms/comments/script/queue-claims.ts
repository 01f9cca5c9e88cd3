// Says which comment somebody has in front of them, and shows which ones others have: nobody is kept from deciding.

const EVERY_MS = 20_000;
/** Keys that run through the list claim nothing on their way. */
const STAND_MS = 400;

interface Now {
  readonly waiting: string;
  /** What is said of a comment that others have, by its id. */
  readonly taken: Readonly<Record<string, string>>;
}

export interface FollowClaims {
  readonly queue: HTMLElement | null;
  readonly current: () => HTMLElement | undefined;
  readonly count: (says: string) => void;
}

export function followClaims({ queue, current, count }: FollowClaims): void {
  if (!queue) return;
  let standing: ReturnType<typeof setTimeout> | undefined;

  const ask = async () => {
    const path = current()?.dataset["claim"];
    const answer = await fetch(path ?? queue.dataset["count"] ?? "", {
      method: path ? "POST" : "GET",
      headers: { accept: "application/json" },
      ...(path ? { body: new URLSearchParams() } : {}),
    }).catch(() => null);
    // A line that is away says nothing of who has what; the marks stay as they were.
    if (!answer?.ok) return;
    const { waiting, taken } = (await answer.json()) as Now;
    count(waiting);
    show(queue, taken);
  };

  queue.addEventListener("focusin", () => {
    clearTimeout(standing);
    standing = setTimeout(ask, STAND_MS);
  });
  setInterval(() => {
    if (!document.hidden) void ask();
  }, EVERY_MS);
}

function show(queue: HTMLElement, taken: Now["taken"]): void {
  for (const comment of queue.querySelectorAll<HTMLElement>("[data-comment]")) {
    const mark = comment.querySelector<HTMLElement>("[data-taken]");
    if (!mark) continue;
    const says = taken[comment.dataset["comment"] ?? ""] ?? "";
    mark.textContent = says;
    mark.hidden = says === "";
  }
}
