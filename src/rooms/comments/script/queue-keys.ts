// Keys for the moderators' queue. Everything they do, a button, a box or a field on the page does as well.

import { followClaims } from "./queue-claims";

const queue = document.querySelector<HTMLElement>("[data-queue]");
const help = document.querySelector<HTMLDetailsElement>("#queue-keys");
const notice = document.querySelector<HTMLElement>("#queue-done");
const waiting = document.querySelector<HTMLElement>("#queue-waiting");
/** The first comment takes the focus when the next part of the list comes by itself. */
const FIRST = "#first";

if (help) help.hidden = false;

const comments = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".queued")];
const current = (): HTMLElement | undefined =>
  comments().find((comment) => comment.contains(document.activeElement));

function stand(comment: HTMLElement | undefined): void {
  comment?.focus({ preventScroll: true });
  comment?.scrollIntoView({ block: "start" });
}

/** From no comment, both ways lead to the first. */
function step(by: number): void {
  const all = comments();
  const now = current();
  stand(all[now ? all.indexOf(now) + by : 0]);
}

interface Answer {
  readonly gone: readonly number[];
  /** Whether something was done that can be taken back. */
  readonly undo: boolean;
  readonly says: string;
  readonly waiting: string;
}

/** Every decision waits for the one before: they reach the newsroom in the order of the keys. */
let sending: Promise<void> = Promise.resolve();

/** On the comment with the focus, or on those whose boxes are ticked. The list goes on at once; what went wrong is shown by a page. */
function decide(deed: string, reason = ""): void {
  const now = current();
  const ticked = comments().filter(
    (comment) => comment.querySelector<HTMLInputElement>("[type=checkbox]")?.checked,
  );
  const chosen = ticked.length > 0 ? ticked : now ? [now] : [];
  if (chosen.length === 0 || !queue) return;
  const all = comments();
  const last = all.indexOf(chosen.at(-1) as HTMLElement);
  const next =
    all.slice(last + 1).find((comment) => !chosen.includes(comment)) ??
    all.find((comment) => !chosen.includes(comment));
  const fields = new URLSearchParams({ do: deed, reason });
  for (const name of ["from", "where"]) {
    const field = chosen[0]?.querySelector<HTMLInputElement>(`input[name=${name}]`);
    fields.set(name, field?.value ?? "");
  }
  for (const comment of chosen) {
    fields.append("comment", comment.dataset.seen ?? "");
    comment.remove();
  }
  stand(next);
  sending = sending.then(() => send(fields)).then(() => goOn());
}

async function send(fields: URLSearchParams): Promise<void> {
  try {
    const answer = await fetch(queue?.dataset.queue ?? "", {
      method: "POST",
      headers: { accept: "application/json" },
      body: fields,
    });
    if (!answer.ok) throw new Error(`${answer.status}`);
    tell((await answer.json()) as Answer);
  } catch {
    // Whatever is true stands in the list as the newsroom has it.
    location.reload();
  }
}

function tell({ says, undo: undoable, waiting: count }: Answer): void {
  if (waiting) waiting.textContent = count;
  if (!notice) return;
  notice.hidden = false;
  const status = notice.querySelector("[role=status]");
  if (status) status.textContent = says;
  for (const form of notice.querySelectorAll("form")) form.hidden = !undoable;
}

/** An empty list fetches what comes next. */
function goOn(): void {
  if (comments().length > 0) return;
  history.replaceState(null, "", FIRST);
  location.reload();
}

function undo(): void {
  const form = notice?.querySelector("form");
  sending = sending.then(() => form?.requestSubmit());
}

/** After R, in the list of reasons; a figure is one of them, in their order, there and on the comment itself. */
let choosing = false;

function choose(): void {
  choosing = true;
  current()?.querySelector("select")?.focus();
}

function rejectBy(place: number): void {
  const options = current()?.querySelector("select")?.options;
  const reason = options?.[place]?.value;
  choosing = false;
  if (reason) decide("reject", reason);
}

/** Opens the newsroom's reply; typing is left by Tab, as everywhere. */
function answer(): void {
  const reply = current()?.querySelector<HTMLDetailsElement>("[data-answer]");
  if (!reply) return;
  reply.open = true;
  reply.querySelector("textarea")?.focus();
}

/**
 * What decides works only inside a comment: dictation, or a cat on the keyboard, elsewhere in the page approves nothing
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
const ACTS: Readonly<Record<string, () => void>> = {
  KeyJ: () => step(1),
  KeyN: () => step(1),
  KeyK: () => step(-1),
  KeyA: () => decide("approve"),
  KeyP: () => decide("pick"),
  KeyB: () => decide("ban"),
  KeyR: choose,
  KeyE: answer,
  KeyX: () => current()?.querySelector<HTMLElement>("[type=checkbox]")?.click(),
  KeyZ: undo,
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("select, input:not([type=checkbox]), textarea") !== null;
}

function showKeys(): void {
  if (!help) return;
  help.open = !help.open;
  if (help.open) help.querySelector("summary")?.focus();
}

document.addEventListener("keydown", (event) => {
  const { target, key, code, ctrlKey, altKey, metaKey, repeat } = event;
  if (ctrlKey || altKey || metaKey || repeat) return;
  const inSelect = target instanceof Element && target.closest("select") !== null;
  const figure = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  if (figure && (inSelect ? choosing : current()?.contains(target as Node) && !isTyping(target))) {
    event.preventDefault();
    rejectBy(Number(figure));
    return;
  }
  choosing = false;
  if (isTyping(target)) return;
  // A keyboard that writes Arabic has its letters at the same places: the place of the key counts.
  const act = key === "?" || key === "؟" ? showKeys : ACTS[code];
  if (!act) return;
  event.preventDefault();
  act();
});

if (location.hash === FIRST) stand(comments()[0]);
else if (location.hash.startsWith("#comment-"))
  stand(document.querySelector<HTMLElement>(location.hash) ?? undefined);

followClaims({
  queue,
  current,
  count: (says) => {
    if (waiting) waiting.textContent = says;
  },
});
