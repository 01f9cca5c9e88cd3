// Sets a picture's focus by a tap or by keys, and shows at once what that means for every shape it is cut to.

import { find } from "./page-parts";

/** Does nothing on pages that have no picture to frame. */
export function framing(): void {
  const framed = find("framing-picture", HTMLDivElement);
  const across = find("framing-x", HTMLInputElement);
  const down = find("framing-y", HTMLInputElement);
  if (!framed || !across || !down) return;
  const crops = [...document.querySelectorAll<HTMLImageElement>("[data-crop]")];

  const show = (): void => {
    const [x, y] = [held(across.valueAsNumber), held(down.valueAsNumber)];
    for (const element of [framed, ...crops]) {
      element.style.setProperty("--fx", `${x}%`);
      element.style.setProperty("--fy", `${y}%`);
    }
  };
  const set = (x: number, y: number): void => {
    across.value = `${held(x)}`;
    down.value = `${held(y)}`;
    show();
  };

  for (const field of [across, down]) field.addEventListener("input", show);
  framed.tabIndex = 0;
  framed.setAttribute("role", "button");
  framed.setAttribute("aria-label", framed.dataset.label ?? "");
  framed.addEventListener("click", (event) => {
    const box = framed.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  });
  framed.addEventListener("keydown", (event) => {
    const step = event.shiftKey ? 10 : 1;
    const [right, below] = { ...ARROWS }[event.key] ?? [0, 0];
    if (right === 0 && below === 0) return;
    event.preventDefault();
    set(held(across.valueAsNumber) + right * step, held(down.valueAsNumber) + below * step);
  });
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** An empty field is the middle. */
function held(percent: number): number {
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, Math.round(percent))) : 50;
}
