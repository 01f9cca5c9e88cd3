// What can be said of a file before it is sent: on a thin line a refusal after ten minutes comes too late.

import type { UploadData } from "../uploads/upload-data";

const TAKEN = ["image/jpeg", "image/png", "image/webp"];
/** In bytes; the server takes no more either. */
const LARGEST = 30_000_000;

/** The word for why it would be refused, or null. The server looks at the bytes, and has the last word. */
export function refusedHere({ type, name, size }: File): keyof UploadData["words"] | null {
  if (/^image\/hei[cf]/.test(type) || /\.hei[cf]$/i.test(name)) return "refused-heic";
  if (type !== "" && !TAKEN.includes(type))
    return type.startsWith("image/") ? "refused-unsupported" : "refused-not-a-picture";
  return size > LARGEST ? "refused-too-large" : null;
}
