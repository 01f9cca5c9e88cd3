// Somebody adds a passkey to their account.

import type { Act } from "#platform/act";
import { type Answer, readNewPasskey } from "#platform/passkeys";
import { putPasskey } from "./put-passkey";

/** @throws Problem `invalid` when the browser's answer does not fit, `conflict` when that passkey is known already */
export async function addPasskey(act: Act, input: Answer & { readonly person: number }): Promise<void> {
  const made = await readNewPasskey(input);
  await act.commit((tx) => putPasskey(tx, { person: input.person, made }));
}
