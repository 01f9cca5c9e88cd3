// Puts the page that was answered in place of this one, and takes no word away that somebody is typing meanwhile.

import { tools } from "./page";

/** @param done whether what was sent was done; else the form comes back with what is said of it */
export function swap(page: Document, done: boolean): void {
  const field = document.activeElement;
  const scrolled = tools()?.scrollTop ?? 0;
  const open = document.querySelector<HTMLDetailsElement>("#slots > details[open]")?.id;
  replace(page, ".bar");
  replace(page, "#sheet");
  if (done && isTypedInto(field)) replaceRound(page);
  else {
    replace(page, "#tools");
    if (open && !document.querySelector("#slots > details[open]")) openAgain(open);
    returnTo(field);
  }
  tools()?.scrollTo(0, scrolled);
}

function isTypedInto(field: Element | null): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type !== "checkbox" && field.closest("#slots") !== null;
}

function replace(page: Document, selector: string): void {
  const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
  if (old && fresh) old.replaceWith(document.adoptNode(fresh));
}

/** Everything but the form that is being typed into, which learns what stands in its slots now. */
function replaceRound(page: Document): void {
  const [kept, fresh] = [document.querySelector(".slots"), page.querySelector(".slots")];
  if (!kept || !fresh) return;
  for (const other of tools()?.querySelectorAll(":scope > :not(.slots)") ?? []) other.remove();
  const parts = [...(page.querySelector("#tools")?.children ?? [])];
  const at = parts.indexOf(fresh);
  kept.before(...parts.slice(0, at).map((part) => document.adoptNode(part)));
  kept.after(...parts.slice(at + 1).map((part) => document.adoptNode(part)));
  for (const hidden of kept.querySelectorAll<HTMLInputElement>("[type=hidden]")) {
    const now = fresh.querySelector<HTMLInputElement>(`[name="${hidden.name}"]`);
    if (now) hidden.value = now.value;
  }
  for (const summary of fresh.querySelectorAll("details[data-slot] > summary")) {
    const slot = summary.parentElement?.id ?? "";
    kept.querySelector(`#${slot} > summary`)?.replaceWith(document.adoptNode(summary));
  }
}

function openAgain(id: string): void {
  const details = document.getElementById(id);
  if (details instanceof HTMLDetailsElement) details.open = true;
}

/** To the field of the same name, with what was typed into it since. */
function returnTo(field: Element | null): void {
  const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  if (!isField || !field.name || field.isConnected) return;
  const again = tools()?.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${field.name}"]`);
  if (!again) return;
  if (field instanceof HTMLInputElement && field.type !== "checkbox") again.value = field.value;
  const around = again.closest("details");
  if (around) around.open = true;
  again.focus({ preventScroll: true });
}
