// Lets verbs of other rooms take part in a transaction that is already open, so that an import is filed whole or not at all.

import type { Act, Transaction } from "#platform/act";

/** `act` as seen from inside `tx`: its commits join the transaction and its reads see what was written so far. */
export function actInside(act: Act, tx: Transaction): Act {
  return {
    who: act.who,
    at: act.at,
    files: act.files,
    reads: tx.reads,
    commit: (work) => work(tx),
  };
}
