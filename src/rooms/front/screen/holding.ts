// A story that was picked up: which one, from where, over which slot it is, and how it is put down.

import { markOfSlot, type Pickable, type Say, slotMarks } from "./page";

export interface Holding {
  held(): Pickable | null;
  pickUp(story: Pickable): void;
  letGo(): void;
  /** Moves on to the next slot, or the one before. */
  step(by: 1 | -1): void;
  /** Forgets it: it was put down. */
  done(): void;
}

interface Parts {
  readonly say: Say;
  readonly tell: (sentence: string) => void;
}

export function startHolding({ say, tell }: Parts): Holding {
  let story: Pickable | null = null;

  function mark(is: boolean): void {
    document.documentElement.classList.toggle("holding", is);
    for (const held of document.querySelectorAll(".held")) held.classList.remove("held");
    if (is) story?.element.classList.add("held");
  }

  function focusMove(element: HTMLElement | null): void {
    const button = element?.querySelector<HTMLElement>(".move");
    button?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
  }

  return {
    held: () => story,
    pickUp(picked) {
      story = picked;
      mark(true);
      tell(say("says-held", { headline: picked.headline }));
    },
    letGo() {
      if (!story) return;
      const { element, headline } = story;
      story = null;
      mark(false);
      focusMove(element);
      tell(say("says-let-go", { headline }));
    },
    step(by) {
      const marks = slotMarks();
      const at = marks.findIndex((one) => one.contains(document.activeElement));
      const from = at < 0 && by < 0 ? 0 : at;
      const to = marks[(from + by + marks.length) % marks.length];
      if (!to) return;
      focusMove(to);
      const { name: slot = "", headline = "" } = to.dataset;
      tell(say("says-over", { slot, headline }));
    },
    done() {
      story = null;
      mark(false);
    },
  };
}

/** After another page was put in place: back to the slot where the hand was. */
export function focusSlot(slot: string): void {
  const mark = markOfSlot(slot);
  mark?.querySelector<HTMLElement>(".move")?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: "nearest" });
}
