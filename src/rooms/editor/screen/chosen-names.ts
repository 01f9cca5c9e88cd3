// Lists of chosen names in the drawer: bylines in their order, and topics.

import { byId, element } from "./element";
import { newByline, type NewBylineParts } from "./new-byline";
import type { Say } from "./said-words";

export interface ChosenNames<Value> {
  read(): Value[];
  write(values: readonly Value[]): void;
}

interface Act {
  label: string;
  /** What is read aloud: the label alone would not say which name is meant. */
  spoken: string;
  act: () => void;
}

function row(name: string, acts: Act[]): HTMLLIElement {
  const buttons = acts.map(({ label, spoken, act }) => {
    const button = element("button", {
      attributes: {
        type: "button",
        class: "quiet",
        "aria-label": spoken,
        title: spoken,
      },
      children: [label],
    });
    button.addEventListener("click", act);
    return button;
  });
  return element("li", {
    children: [element("span", { children: [element("bdi", { children: [name] })] }), ...buttons],
  });
}

interface Parts {
  say: Say;
  changed: () => void;
}

/** Bylines: chosen from those that exist or made by a new name, in the order in which they will stand. */
export function bylineField(parts: Parts & Omit<NewBylineParts, "made">): ChosenNames<number> {
  const { say, changed, names } = parts;
  const list = byId("writing-bylines", HTMLElement);
  const select = byId("writing-byline-add", HTMLSelectElement);
  let chosen: number[] = [];

  function set(next: number[], focused: HTMLElement = select): void {
    chosen = next;
    show();
    changed();
    focused.focus();
  }
  function add(id: number, from: HTMLElement): void {
    if (id > 0 && !chosen.includes(id) && chosen.length < 20) set([...chosen, id], from);
  }
  function show(): void {
    list.replaceChildren(
      ...chosen.map((id, index) => {
        const name = names.get(id) ?? String(id);
        const remove = {
          label: "×",
          spoken: say("byline-remove", { name }),
          act: () => set(chosen.filter((one) => one !== id)),
        };
        const earlier = {
          label: "↑",
          spoken: say("byline-earlier", { name }),
          act: () =>
            set([...chosen.slice(0, index - 1), id, ...chosen.slice(index - 1).filter((one) => one !== id)]),
        };
        return row(name, index > 0 ? [earlier, remove] : [remove]);
      }),
    );
    for (const option of select.options) option.disabled = chosen.includes(Number(option.value));
  }
  // A button, not the choice itself: arrow keys run through the choices, and each would add a name.
  byId("writing-byline-set", HTMLButtonElement).addEventListener("click", () => {
    const id = Number(select.value);
    select.value = "";
    add(id, select);
  });
  newByline({
    ...parts,
    made({ id, name }, field) {
      if (!names.has(id)) {
        names.set(id, name);
        select.append(element("option", { attributes: { value: id }, children: [name] }));
      }
      add(id, field);
    },
  });

  return {
    read: () => [...chosen],
    write(values) {
      chosen = [...values];
      show();
    },
  };
}

/** Topics: any name, known ones are offered; a comma of any script or Enter ends one. */
export function topicField({ say, changed }: Parts): ChosenNames<string> {
  const list = byId("writing-topics", HTMLUListElement);
  const field = byId("writing-topic-add", HTMLInputElement);
  let chosen: string[] = [];

  function show(): void {
    list.replaceChildren(
      ...chosen.map((name) =>
        row(name, [
          {
            label: "×",
            spoken: say("topic-remove", { name }),
            act: () => {
              chosen = chosen.filter((one) => one !== name);
              show();
              changed();
              field.focus();
            },
          },
        ]),
      ),
    );
  }
  function add(): void {
    const names = field.value.split(/[,،;؛]/u).map((name) => name.trim().slice(0, 100));
    field.value = "";
    const fresh = [...new Set(names)].filter((name) => name !== "" && !chosen.includes(name));
    if (fresh.length === 0) return;
    chosen = [...chosen, ...fresh].slice(0, 30);
    show();
    changed();
  }
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    add();
  });
  field.addEventListener("input", () => {
    if (/[,،;؛]/u.test(field.value)) add();
  });
  field.addEventListener("change", add);
  byId("writing-topic-set", HTMLButtonElement).addEventListener("click", () => {
    add();
    field.focus();
  });

  return {
    read: () => [...chosen],
    write(values) {
      chosen = [...values];
      show();
    },
  };
}
