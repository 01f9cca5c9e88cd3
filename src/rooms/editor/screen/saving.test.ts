// Saving under every kind of line: words are sent once, never twice at a time, and never given up.

import { expect, test } from "bun:test";
import type { Manuscript } from "#articles";
import type { SaveAnswer } from "./save-request";
import { Saving } from "./saving";
import type { SavingState } from "./saving-host";
import { mergeManuscripts } from "./together/merge-manuscripts";
import type { Attempt, Unsent } from "./unsent";

const page = (headline: string): Manuscript => ({
  headline,
  standfirst: "",
  section: null,
  bylines: [],
  topics: [],
  picture: null,
  body: [],
});

interface Desk {
  saving: Saving;
  write: (headline: string) => void;
  attempts: Attempt[];
  kept: Unsent[];
  states: SavingState[];
  forgotten: () => number;
  most: () => number;
}

/** A desk whose server answers as told, the last answer again and again. */
function desk(...answers: ((attempt: Attempt) => SaveAnswer)[]): Desk {
  let now = page("");
  let flying = 0;
  let most = 0;
  let forgotten = 0;
  const attempts: Attempt[] = [];
  const kept: Unsent[] = [];
  const states: SavingState[] = [];
  const saving = new Saving(
    {
      read: () => now,
      async send(attempt) {
        attempts.push(attempt);
        flying += 1;
        most = Math.max(most, flying);
        await Bun.sleep(5);
        flying -= 1;
        const answer = answers[Math.min(attempts.length, answers.length) - 1];
        return answer ? answer(attempt) : { kind: "no-connection" };
      },
      async keep(unsent) {
        kept.push(unsent);
        return true;
      },
      forget: () => {
        forgotten += 1;
      },
      show: (state) => states.push(state),
      versionIs: () => undefined,
      merge(stem, other) {
        const mine = now;
        const merged = mergeManuscripts({ stem, mine, theirs: other.manuscript });
        if (merged) now = merged;
        return merged !== null;
      },
      async choose(other) {
        now = other.manuscript;
        return "theirs";
      },
    },
    { version: 1, savedAtText: null, manuscript: page("") },
  );
  const write = (headline: string): void => {
    now = page(headline);
    saving.changed();
  };
  return { saving, write, attempts, kept, states, forgotten: () => forgotten, most: () => most };
}

const saved = ({ base }: Attempt): SaveAnswer => ({ kind: "saved", version: base + 1, savedAtText: "14:02" });
const lost = (): SaveAnswer => ({ kind: "no-connection" });

test("a change is kept at once, saved within a second, and then forgotten here", async () => {
  const { write, attempts, kept, states, saving, forgotten } = desk(saved);
  write("a");
  await Bun.sleep(150);
  expect(kept.at(-1)?.manuscript.headline).toBe("a");
  expect(attempts).toHaveLength(0);
  await Bun.sleep(800);
  expect(attempts.map((one) => one.manuscript.headline)).toEqual(["a"]);
  expect(states.at(-1)).toEqual({ kind: "saved", savedAtText: "14:02" });
  expect(saving.unsaved).toBe(false);
  expect(forgotten()).toBe(1);
});

test("words written while a save is under way go with the next one, on the version that it made", async () => {
  const { write, attempts, saving, most } = desk(saved);
  write("a");
  const flushed = saving.flush();
  write("ab");
  saving.again();
  expect(await flushed).toBe(true);
  expect(attempts.map(({ base, manuscript }) => [base, manuscript.headline])).toEqual([
    [1, "a"],
    [2, "ab"],
  ]);
  expect(most()).toBe(1);
});

test("a lost save is sent again under its own id before newer words", async () => {
  const { write, attempts, saving, states } = desk(lost, saved);
  write("a");
  expect(await saving.flush()).toBe(false);
  expect(states.at(-1)).toMatchObject({ kind: "not-saved", why: "no-connection", kept: true });
  write("ab");
  expect(await saving.flush()).toBe(true);
  expect(attempts.map((one) => one.manuscript.headline)).toEqual(["a", "a", "ab"]);
  expect(attempts[1]?.saveId).toBe(attempts[0]?.saveId ?? "");
  expect(attempts[2]?.saveId).not.toBe(attempts[0]?.saveId ?? "");
});

test("a conflict with one's own lost save is none", async () => {
  const own = (attempt: Attempt): SaveAnswer => ({
    kind: "conflict",
    version: 7,
    savedAtText: "14:03",
    savedBy: "",
    manuscript: attempt.manuscript,
  });
  const { write, attempts, saving } = desk(own, saved);
  write("a");
  expect(await saving.flush()).toBe(true);
  write("ab");
  await saving.flush();
  expect(attempts[1]?.base).toBe(7);
});

test("another's version is asked about once; taking it sends nothing and settles", async () => {
  const other = (): SaveAnswer => ({
    kind: "conflict",
    version: 5,
    savedAtText: "14:04",
    savedBy: "Omar",
    manuscript: page("theirs"),
  });
  const { write, attempts, saving, states } = desk(other, saved);
  write("mine");
  expect(await saving.flush()).toBe(false);
  await Bun.sleep(20);
  expect(attempts).toHaveLength(1);
  expect(saving.unsaved).toBe(false);
  expect(states.at(-1)).toEqual({ kind: "saved", savedAtText: "14:04" });
});

test("what another changed elsewhere in the story is put together with one's own words, and sent as that", async () => {
  const other = (): SaveAnswer => ({
    kind: "conflict",
    version: 5,
    savedAtText: "14:04",
    savedBy: "Omar",
    manuscript: { ...page(""), standfirst: "theirs" },
  });
  const { write, attempts, saving } = desk(other, saved);
  write("mine");
  expect(await saving.flush()).toBe(true);
  expect(attempts.map(({ base, manuscript }) => [base, manuscript.headline, manuscript.standfirst])).toEqual([
    [1, "mine", ""],
    [5, "mine", "theirs"],
  ]);
});

test("refused words wait for a change; leaving the page sends what no save contains", async () => {
  const refused = (): SaveAnswer => ({ kind: "refused", message: "Too long." });
  const { write, attempts, saving, states } = desk(refused, lost, saved);
  write("bad");
  expect(await saving.flush()).toBe(false);
  expect(states.at(-1)).toMatchObject({ kind: "not-saved", why: "refused", message: "Too long." });
  await Bun.sleep(700);
  expect(attempts).toHaveLength(1);
  write("good");
  await saving.flush();
  write("good and more");
  saving.leave();
  await Bun.sleep(20);
  expect(attempts.at(-1)?.manuscript.headline).toBe("good and more");
});
