// A paper with a mail server, and a comment whose author may want to be told of answers by mail.

import { runDueJobs } from "#platform/jobs";
import { readConfig } from "#platform/config";
import { type ArticleAddress, urls } from "#urls";
import { JOBS, mailJobs } from "../src/app";
import { listQueue } from "../src/rooms/comments/queries";
import { openSite, type Site, SMALL } from "./site";
import { type SmtpServer, startSmtpServer, wordsOf } from "./smtp-server";
import type { Visitor } from "./visitor";

export const BRIDGE: ArticleAddress = { language: "en", month: "2026-11", slug: SMALL.bridge.slug };
export const ADDRESS = "rana.k@home.example";
const WORDS = "I crossed at seven.";

export class Correspondence {
  readonly site: Site;
  readonly server: SmtpServer;
  readonly moderator: Visitor;
  /** In whose browser the comment was written. */
  readonly rana: Visitor;
  /** Its author's own page. */
  own = "";

  private constructor(parts: Pick<Correspondence, "site" | "server" | "moderator">) {
    this.site = parts.site;
    this.server = parts.server;
    this.moderator = parts.moderator;
    this.rana = parts.site.visitor();
  }

  static async open(): Promise<Correspondence> {
    const server = await startSmtpServer();
    const site = await openSite({ environment: mailTo(server) });
    const paper = new Correspondence({ site, server, moderator: await site.signedIn("moderator") });
    paper.own = await paper.write(paper.rana, WORDS);
    return paper;
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.site.close();
  }

  /** @returns the author's own page */
  async write(by: Visitor, words: string, answers = ""): Promise<string> {
    const sent = await by.post(urls.comment(BRIDGE), { name: "Dr. Sirwan", words, topic: "", answers });
    if (sent.status !== 303) throw new Error(`Not taken: ${sent.status}`);
    return (sent.headers.get("location") ?? "").replace("#own", "");
  }

  /** A comment as moderators see it; Rana's when nothing is said. */
  async find(words = WORDS) {
    const states = ["held", "approved", "rejected"] as const;
    const { reads } = this.site.act();
    const lists = await Promise.all(states.map((state) => listQueue(reads, { state, most: 100 })));
    const one = lists.flat().find((comment) => comment.words === words);
    if (!one) throw new Error(`Nobody wrote: ${words}`);
    return one;
  }

  async approve(words = WORDS): Promise<void> {
    await this.moderator.post(urls.approve((await this.find(words)).id), { from: "held" });
  }

  /** Somebody answers Rana, in public. */
  async answer(words: string, by = this.site.visitor(`198.51.100.${words.length}`)): Promise<void> {
    await this.write(by, words, (await this.find()).publicId);
    await this.approve(words);
  }

  ask(address: string, by = this.rana): Promise<Response> {
    return by.post(`${this.own}/answers`, { address });
  }

  jobs(keys = this.site.keys) {
    const config = readConfig({ WARRAQ_DATA: this.site.folder, ...mailTo(this.server) });
    return { ...JOBS, ...mailJobs({ config, log: this.site.workshop.log, keys }) };
  }

  /** What is queued by one job leaves with the next look. */
  async run(keys = this.site.keys): Promise<void> {
    await runDueJobs(this.site.workshop, this.jobs(keys));
    await runDueJobs(this.site.workshop, this.jobs(keys));
  }

  async follow(): Promise<void> {
    await this.ask(ADDRESS);
    await this.run();
    await this.site.visitor().post(linkIn(this.server.taken.at(-1)), {});
  }

  /** Whose addresses are kept. */
  async kept(): Promise<number[]> {
    const tables = this.site.act().reads.tables<{ comment_follows: { comment_id: number } }>();
    const rows = await tables.selectFrom("comment_follows").select("comment_id").execute();
    return rows.map(({ comment_id }) => comment_id);
  }

  async countWaiting(): Promise<number> {
    const tables = this.site.act().reads.tables<{ mails: { id: number } }>();
    return (await tables.selectFrom("mails").select("id").execute()).length;
  }
}

function mailTo({ port }: SmtpServer) {
  return { WARRAQ_SMTP_URL: `smtp://127.0.0.1:${port}`, WARRAQ_MAIL_FROM: "desk@paper.example" };
}

/** The path that a mail leads to. */
export function linkIn(message = ""): string {
  return new URL(/http:\S+\/answers\/\S+/.exec(wordsOf(message))?.[0] ?? "").pathname;
}
