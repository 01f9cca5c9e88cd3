// Does the sum that lets a comment go on which was held because much was being sent. Only the page of such a comment loads it.

import { solve } from "../step-up/puzzle";

/** Milliseconds that the page waits for us at a time; between two turns it does whatever its reader asks of it. */
const TURN = 10;
/** Tries between two looks at the clock. */
const BATCH = 64;
/** Milliseconds after which a browser is too slow for it: an editor is quicker. */
const ENOUGH = 90_000;

type Said = Readonly<Record<"puzzle" | "to" | "working" | "done" | "failed", string>>;

/** Turns of their own, which a page that is not seen gets too; whoever leaves ends it. */
function turns(take: () => boolean): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (take()) port2.postMessage(0);
    else port1.close();
  };
  port2.postMessage(0);
}

function numbersOf(puzzle: string, progress: HTMLProgressElement): Promise<readonly number[]> {
  const work = solve(puzzle);
  const began = performance.now();
  return new Promise((resolve, reject) =>
    turns(() => {
      const until = performance.now() + TURN;
      while (performance.now() < until)
        for (let tries = 0; tries < BATCH; tries++) {
          const { done, value } = work.next();
          if (done) {
            resolve(value);
            return false;
          }
          progress.value = value;
        }
      if (until - began < ENOUGH) return true;
      reject(new Error("slow"));
      return false;
    }),
  );
}

async function isThrough({ puzzle, to }: Said, progress: HTMLProgressElement): Promise<boolean> {
  const numbers = await numbersOf(puzzle, progress);
  const answer = await fetch(to, {
    method: "POST",
    body: new URLSearchParams({ puzzle, numbers: `${numbers}` }),
  });
  return answer.ok && ((await answer.json()) as { done: boolean }).done;
}

/** Loading the page again would take away what somebody has begun to write there. */
const isUntouched = () =>
  !document.querySelector("details[open]") &&
  [...document.querySelectorAll<HTMLInputElement>("input, textarea")].every(
    ({ value, defaultValue }) => value === defaultValue,
  );

async function begin(line: HTMLElement): Promise<void> {
  const said = line.dataset as unknown as Said;
  // They stand in every such line.
  const status = line.querySelector("[role]") as HTMLElement;
  const progress = line.querySelector("progress") as HTMLProgressElement;
  status.textContent = said.working;
  progress.hidden = false;
  const through = await isThrough(said, progress).catch(() => false);
  progress.hidden = true;
  status.textContent = through ? said.done : said.failed;
  // Without the anchor: at its beginning the page says what became of it.
  if (through && line.isConnected && isUntouched()) location.replace(location.pathname);
}

const line = document.querySelector<HTMLElement>("[data-puzzle]");
if (line) void begin(line);
