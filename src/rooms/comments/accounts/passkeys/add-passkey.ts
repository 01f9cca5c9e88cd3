// A reader who proved who they are adds a passkey: the challenge that it answers was given for that alone.

import type { Act } from "#platform/act";
import { type Answer, readNewPasskey } from "#platform/passkeys";
import { putPasskey } from "./put-passkey";

/** @throws Problem `invalid` when the browser's answer does not fit, `conflict` when that passkey is known, or one too many */
export async function addPasskey(act: Act, input: Answer & { readonly account: number }): Promise<void> {
  const made = await readNewPasskey(input);
  await act.commit((tx) => putPasskey(tx, { account: input.account, made }));
}
