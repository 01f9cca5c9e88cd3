// Comments as they arrive from browsers, for tests that attack them: written one after another, and found again in the queue.

import { findOpenArticle } from "#articles";
import { type ArticleAddress, urls } from "#urls";
import { listQueue } from "../../src/rooms/comments/queries";
import { type Site, SMALL } from "../site";
import type { Visitor } from "../visitor";

export const bridge: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
export const water: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.water.slug };

export interface Written {
  readonly visitor: Visitor;
  readonly status: number;
  readonly page: string;
  readonly id: number;
  readonly publicId: string;
  /** What stands in the link to its author's page. */
  readonly token: string;
}

interface Where {
  readonly visitor?: Visitor;
  readonly address?: ArticleAddress;
  readonly answers?: string;
}

/** @param moderator who decides about what is written */
export function writersOf(site: Site, moderator: Visitor) {
  const listed = (state: "held" | "approved" | "rejected") =>
    listQueue(site.act().reads, { state, most: 500 });
  return {
    listed,
    async write(words: string, { visitor = site.visitor(), address = bridge, ...more }: Where = {}) {
      // Nobody is in a hurry here: what comes fast is held for it.
      site.clock.advance(150_000);
      const fields = { name: "", words, topic: "", sure: "yes", ...more };
      const sent = await visitor.post(urls.comment(address), fields);
      const [, token = ""] = /\/comment\/([^#]+)/.exec(sent.headers.get("location") ?? "") ?? [];
      const all = [...(await listed("held")), ...(await listed("approved"))];
      const id = all.find((comment) => comment.words === words)?.id ?? 0;
      const [publicId = ""] = token.split(".");
      return { visitor, status: sent.status, page: await sent.text(), id, publicId, token };
    },
    approve: ({ id }: Written) => moderator.post(urls.approve(id), { from: "held" }),
    reject: ({ id }: Written) => moderator.post(urls.reject(id), { reason: "abuse" }),
    change: ({ visitor, token }: Written, words: string, address = bridge) =>
      visitor.post(urls.changeComment(address, token), { name: "", words, topic: "" }),
    withdraw: ({ visitor, token }: Written) => visitor.post(urls.withdrawComment(bridge, token), {}),
    stored: async (words: string) =>
      [...(await listed("held")), ...(await listed("approved"))].some((comment) => comment.words === words),
    idOf: async (address: ArticleAddress) => (await findOpenArticle(site.act().reads, address))?.id ?? 0,
  };
}
