// Counts down while somebody writes a comment, by the same rule as the server.

import { canonical } from "../text/canonical";
import { charactersLeft } from "../text/count";

/** A screen reader hears the count at these, and when it runs over; every key would be too much. */
const HEARD = [100, 50, 20, 0, -1];

/** The counter starts where the text stands: a form that came back, or one that the browser refilled. */
export function countCharacters(form: HTMLFormElement): void {
  const field = form.querySelector("textarea");
  const counter = form.querySelector<HTMLElement>("[data-most]");
  const heard = counter?.nextElementSibling;
  const button = form.querySelector("button");
  if (!field || !heard || !button) return;
  const { most, digits = "", few = "", over = "" } = counter.dataset;
  const written = (text: string) => text.replace(/\d/g, (digit) => digits[+digit] ?? "");
  let before = Infinity;
  const count = () => {
    const left = charactersLeft(canonical(field.value));
    counter.textContent = written(`${left} / ${most}`);
    counter.dataset.left = `${left}`;
    button.disabled = left < 0;
    if (HEARD.some((mark) => left <= mark && mark < before))
      heard.textContent = written((left < 0 ? over : few).replace("#", `${Math.abs(left)}`));
    before = left;
  };
  field.oninput = count;
  count();
}
