// Lets a replaced file go for good: by the clock after thirty days, or at once, by hand.

import type { Act, Transaction } from "#platform/act";
import { finishJob } from "#platform/jobs";
import { Problem } from "#platform/problem";
import { holdToReplacing } from "../hold-picture";
import { findShelved } from "../queries";
import { dropFiles, FORGET_REPLACED } from "./shelf";

/** The clock's own act. @param job.noun the row on the shelf */
export async function forgetReplaced(act: Act, { noun }: { noun: number }): Promise<void> {
  await act.commit(async (tx) => {
    if (await finishJob(tx, { name: FORGET_REPLACED, noun })) await forget(tx, noun);
  });
}

/** For a file that must not be anywhere any more. @throws Problem `not-found`, `not-allowed` as for replacing */
export async function forgetFile(act: Act, input: { picture: number; file: number }): Promise<void> {
  await act.commit(async (tx) => {
    if ((await findShelved(tx.reads, input.file)) !== input.picture)
      throw new Problem("not-found", "media.no-earlier");
    await holdToReplacing(tx, input.picture);
    await forget(tx, input.file);
  });
}

async function forget(tx: Transaction, file: number): Promise<void> {
  const picture = await findShelved(tx.reads, file);
  if (picture === null) return;
  const hashes = await dropFiles(tx, [file]);
  tx.record({ verb: "forget", noun: "picture", id: picture, details: { file } });
  await tx.announce("files-dropped", { hashes });
}
