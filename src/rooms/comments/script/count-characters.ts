// Counts down while somebody writes a comment, by the same rule as the server.

import { canonical } from "../text/canonical";
import { charactersLeft } from "../text/count";

/** A screen reader hears the count at these, and when it runs over; every key would be too much. */
const HEARD = [100, 50, 20, 0, -1];

/** Every counter brings them, in the page's language. */
type Said = Readonly<Record<"most" | "digits" | "few" | "over", string>>;

/** The counter starts where the text stands: a form that came back, or one that the browser refilled. */
export function countCharacters(form: HTMLFormElement): void {
  const counter = form.querySelector<HTMLElement>("[data-most]");
  if (!counter) return;
  // They stand round every counter.
  const field = form.querySelector("textarea") as HTMLTextAreaElement;
  const button = form.querySelector("button") as HTMLButtonElement;
  const heard = counter.nextElementSibling as Element;
  const { most, digits, few, over } = counter.dataset as Said;
  const written = (text: string) => text.replace(/\d/g, (digit) => digits[+digit] ?? "");
  let before = Infinity;
  const count = () => {
    const left = charactersLeft(canonical(field.value));
    counter.textContent = written(`${left} / ${most}`);
    counter.dataset.left = `${left}`;
    button.disabled = left < 0;
    if (HEARD.some((mark) => left <= mark && mark < before))
      heard.textContent = written((left < 0 ? over : few).replace("#", `${left}`.slice(+(left < 0))));
    before = left;
  };
  field.oninput = count;
  count();
}
