// The arranging screen's script: dragging, keys and taps. All that they do, the page's own forms do as well.

import { startChoosing } from "./choosing";
import { startDragging } from "./dragging";
import { focusSlot, startHolding } from "./holding";
import { type Pickable, readWords, speaker, storyAt, tools } from "./page";
import { startSending } from "./sending";

/** Long enough to be read twice; it stands among the tools as well. */
const SAID_MS = 10_000;

const say = speaker(readWords());

const line = document.createElement("p");
line.className = "said";
line.setAttribute("role", "status");
line.lang = tools()?.lang ?? "";
line.dir = tools()?.dir ?? "";
document.body.append(line);
let saidUntil: ReturnType<typeof setTimeout>;
const tell = (sentence: string): void => {
  line.textContent = sentence;
  clearTimeout(saidUntil);
  // What is in hand is said for as long as it is.
  saidUntil = setTimeout(() => {
    if (!holding.held()) line.textContent = "";
  }, SAID_MS);
};

const choosing = startChoosing(say);
const holding = startHolding({ say, tell });
const sending = startSending(dress);

/** Gives every story on the page and in the list the handle that only works with a script. */
function dress(): void {
  for (const element of document.querySelectorAll<HTMLElement>(".mark, #stories li[data-article]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "move";
    button.textContent = say("says-move");
    button.ariaLabel = say("says-move-story", { headline: element.dataset.headline ?? "" });
    element.append(button);
  }
  // A form that somebody was typing into has it already.
  const form = document.querySelector("#slots-title + form");
  if (form) {
    const keys = document.createElement("p");
    keys.className = "hint keys";
    keys.textContent = say("says-keys");
    form.before(keys);
  }
  choosing.refresh();
}

const base = (): string => document.querySelector<HTMLInputElement>("#slots [name=base]")?.value ?? "";
const words = (): string => document.querySelector<HTMLInputElement>("#stories [name=words]")?.value ?? "";
const action = (): string => document.querySelector<HTMLFormElement>("#slots")?.action ?? "";

async function place(story: Pickable, slot: string): Promise<void> {
  const name = document.querySelector<HTMLElement>(`#sheet .mark[data-slot="${slot}"]`)?.dataset.name ?? "";
  holding.done();
  const sent = await sending.send(() => ({
    action: action(),
    method: "post",
    fields: new URLSearchParams({
      act: "place",
      article: story.article,
      to: slot,
      seen: document.querySelector<HTMLInputElement>(`#slots [name="${slot}.seen"]`)?.value ?? "",
      base: base(),
      words: words(),
    }),
  }));
  choosing.clear();
  if (sent?.ok) choosing.show(false);
  focusSlot(slot);
  if (!sent) tell(say("says-no-connection"));
  else tell(sent.ok ? say("says-dropped", { headline: story.headline, slot: name }) : sent.notice);
}

async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  // A field of that name would stand for the form's own property.
  const id = form.getAttribute("id");
  const { method } = form;
  const path = form.getAttribute("action") ?? "";
  const sent = await sending.send(() => {
    // A form of the page that was answered meanwhile, where it is still the same one.
    const now = (id && document.querySelector<HTMLFormElement>(`form#${id}`)) || form;
    const fields = new URLSearchParams(new FormData(now) as unknown as Record<string, string>);
    if (submitter instanceof HTMLButtonElement && submitter.name) fields.set(submitter.name, submitter.value);
    if (method === "post") {
      fields.set("base", base());
      fields.set("words", words());
    }
    return { action: path, method, fields };
  });
  tell(sent ? sent.notice : say("says-no-connection"));
  if (document.activeElement === document.body) document.querySelector<HTMLElement>("#put-out")?.focus();
}

async function empty(slot: string): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>(`#slots button[value="empty:${slot}"]`);
  const name = document.querySelector<HTMLElement>(`#sheet .mark[data-slot="${slot}"]`)?.dataset.name ?? "";
  const form = document.querySelector<HTMLFormElement>("#slots");
  if (!button || !form) return tell(say("says-by-time-already", { slot: name }));
  await sendForm(form, button);
  focusSlot(slot);
  tell(say("says-emptied", { slot: name }));
}

function clicked(event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element) || clickedTools(target)) return;
  const story = storyAt(target);
  if (!story) return;
  event.preventDefault();
  const held = holding.held();
  if (held) clickedHolding(held, story);
  else if (target.closest(".move")) holding.pickUp(story);
  else if (story.slot) choosing.choose(story.slot);
  else {
    const slot = choosing.chosen();
    if (slot) void place(story, slot);
    else holding.pickUp(story);
  }
}

/** Where the tools are put away, the links that lead into them bring them up. */
function clickedTools(target: Element): boolean {
  const isSwitch = target.closest(".tools-switch") !== null;
  if (!isSwitch && !target.closest('a[href="#put-out"], a[href="#tools"]')) return false;
  choosing.clear();
  choosing.show(!isSwitch || !document.documentElement.classList.contains("tools-open"));
  return true;
}

function clickedHolding(held: Pickable, story: Pickable): void {
  if (held.element === story.element) holding.letGo();
  else if (story.slot) void place(held, story.slot);
  else holding.pickUp(story);
}

function pressed(event: KeyboardEvent): void {
  const { key, target } = event;
  if (target instanceof Element && target.closest("input, select, textarea")) return;
  const step = stepOf(key);
  if (holding.held() && step) {
    event.preventDefault();
    holding.step(step);
  } else if (key === "Escape") {
    if (holding.held()) holding.letGo();
    else choosing.clear();
  } else if ((key === "Delete" || key === "Backspace") && !holding.held()) {
    const slot = target instanceof Element ? target.closest<HTMLElement>(".mark")?.dataset.slot : undefined;
    if (slot) void empty(slot);
  }
}

/** Forwards is where the page is read to. */
function stepOf(key: string): 1 | -1 | null {
  const isRtl = document.documentElement.dir === "rtl";
  if (key === "ArrowDown" || key === (isRtl ? "ArrowLeft" : "ArrowRight")) return 1;
  if (key === "ArrowUp" || key === (isRtl ? "ArrowRight" : "ArrowLeft")) return -1;
  return null;
}

const switchButton = document.createElement("button");
switchButton.type = "button";
switchButton.className = "tools-switch";
document.body.append(switchButton);
document.documentElement.classList.add("live");
choosing.show(false);

dress();
startDragging((story, slot) => void place(story, slot));
document.addEventListener("click", clicked);
document.addEventListener("keydown", pressed);
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !tools()?.contains(form)) return;
  event.preventDefault();
  void sendForm(form, event.submitter);
});
document.addEventListener("change", ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>("form#slots") : null;
  if (form) void sendForm(form, document.querySelector<HTMLElement>("#slots button[value=save]"));
});
