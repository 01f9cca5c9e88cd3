// Dragging a story onto a slot with a mouse or a pen. A finger scrolls, and taps instead.

import { type Pickable, storyAt } from "./page";

const STARTS_AFTER_PX = 6;
const EDGE_PX = 60;
const SCROLL_PX = 14;

interface Drag {
  readonly story: Pickable;
  readonly x: number;
  readonly y: number;
  ghost: HTMLElement | null;
}

/** @param drop called with the slot on which a story was let go */
export function startDragging(drop: (story: Pickable, slot: string) => void): void {
  let drag: Drag | null = null;
  let over: Element | null = null;

  function end(): void {
    drag?.ghost?.remove();
    over?.classList.remove("over");
    document.documentElement.classList.remove("dragging");
    drag = null;
    over = null;
  }

  document.addEventListener("pointerdown", ({ button, pointerType, target, clientX: x, clientY: y }) => {
    if (button !== 0 || pointerType === "touch") return;
    if (target instanceof Element && target.closest("input, select, textarea")) return;
    const story = storyAt(target);
    if (story) drag = { story, x, y, ghost: null };
  });
  document.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (!drag) return;
    if (!drag.ghost) {
      if (Math.hypot(clientX - drag.x, clientY - drag.y) < STARTS_AFTER_PX) return;
      drag.ghost = ghostOf(drag.story);
      document.documentElement.classList.add("dragging");
      getSelection()?.removeAllRanges();
    }
    drag.ghost.style.translate = `${clientX}px ${clientY}px`;
    scrollNear(clientY);
    const slot = slotAt(clientX, clientY);
    if (slot === over) return;
    over?.classList.remove("over");
    slot?.classList.add("over");
    over = slot;
  });
  document.addEventListener("pointerup", ({ clientX, clientY }) => {
    if (!drag) return;
    const { story, ghost } = drag;
    const slot = ghost ? slotAt(clientX, clientY)?.dataset.slot : undefined;
    if (ghost) {
      // What follows a drag is no click.
      addEventListener("click", stop, { capture: true, once: true });
      setTimeout(() => removeEventListener("click", stop, { capture: true }));
    }
    end();
    if (slot && slot !== story.slot) drop(story, slot);
  });
  document.addEventListener("pointercancel", end);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && drag?.ghost) end();
  });
  // Pictures and links would be dragged by the browser's own hand.
  document.addEventListener("dragstart", (event) => {
    if (storyAt(event.target)) event.preventDefault();
  });
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

function ghostOf({ headline }: Pickable): HTMLElement {
  const ghost = document.createElement("p");
  ghost.className = "ghost";
  ghost.ariaHidden = "true";
  // So that its start is the left edge, from which the pointer is measured.
  ghost.dir = "ltr";
  ghost.textContent = headline;
  document.body.append(ghost);
  return ghost;
}

function slotAt(x: number, y: number): HTMLElement | null {
  const there = document.elementFromPoint(x, y);
  // A lead without a picture is shorter than the room that it has.
  const story = there?.closest(".story") ?? there?.closest(".top > .lead")?.querySelector(".story");
  return story?.querySelector<HTMLElement>(":scope > .mark[data-slot]") ?? null;
}

function scrollNear(y: number): void {
  if (y < EDGE_PX * 2) scrollBy(0, -SCROLL_PX);
  else if (y > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
}
