// Readers with accounts: a paper that offers them, somebody who has one, and what moderators see of their comments.

import { expect } from "bun:test";
import { changePublication, getPublication } from "#publication";
import { type ArticleAddress, urls } from "#urls";
import { listQueue } from "../src/rooms/comments/queries";
import { type Site, SMALL } from "./site";
import type { Visitor } from "./visitor";

export const BRIDGE: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
export const WATER: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };
export const RANA = { name: "Rana Aziz", password: "four ducks on the weir" };

export async function offer(site: Site, readerAccounts: boolean): Promise<void> {
  await changePublication(site.act(), { ...(await getPublication(site.act().reads)), readerAccounts });
}

/** A browser in which somebody just made an account. */
export async function signUp(site: Site, who = RANA): Promise<Visitor> {
  const visitor = site.visitor(`198.51.100.${who.name.length}`);
  const made = await visitor.post(urls.readerSignUp("en"), who);
  expect([made.status, made.headers.get("location")]).toEqual([303, urls.readerAccount("en")]);
  return visitor;
}

export const write = (by: Visitor, words: string, { name = "", address = BRIDGE } = {}) =>
  by.post(urls.comment(address), { name, words, topic: "" });

export async function findComment(site: Site, words: string) {
  const states = ["held", "approved"] as const;
  const lists = await Promise.all(states.map((state) => listQueue(site.act().reads, { state, most: 100 })));
  return lists.flat().find((comment) => comment.words === words);
}

export const textOf = async (by: Visitor, path = urls.readerAccount("en")) => (await by.get(path)).text();
