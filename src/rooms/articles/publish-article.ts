// Publishes the working copy: it becomes the live revision, with everything that follows from that, in one transaction.

import type { Act } from "#platform/act";
import { freezeRevision } from "./freeze-revision";
import { goLive } from "./go-live";
import { holdArticle } from "./hold-article";

export interface PublishArticle {
  readonly article: number;
  /** The version that was looked at; another one is not published. */
  readonly version?: number;
}

/** @throws Problem `not-found`, `not-allowed` outside one's languages and editions, `conflict` when it was saved again meanwhile, `invalid` when headline, section or text are missing */
export async function publishArticle(act: Act, input: PublishArticle): Promise<void> {
  await act.commit(async (tx) => {
    await holdArticle(tx, input);
    const revision = await freezeRevision(tx, input);
    await goLive(tx, { article: input.article, revision, at: tx.at });
    tx.record({
      verb: "publish",
      noun: "article",
      id: input.article,
      details: { revision: revision.number },
    });
  });
}
