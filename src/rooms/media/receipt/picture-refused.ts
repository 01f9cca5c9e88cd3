/** The one error with which the receipt of a picture ends; whoever asked turns its reason into a sentence. */

/**
 * Why a picture was not taken in.
 *
 * - `not-a-picture`: the first bytes are those of no picture format we know (text, PDF, an empty file)
 * - `heic`: an iPhone's HEIC, for which there is advice to give
 * - `unsupported`: a picture, but not one we take (GIF, SVG, TIFF, AVIF, a lossless or arithmetic-coded JPEG)
 * - `too-large`: too many bytes
 * - `too-many-pixels`: too many pixels, told from the header, before anything is decoded
 * - `incomplete`: the file ends before the picture does
 * - `animated`: more than one frame
 * - `failed`: damaged, or its decoding took too long or too much memory
 */
export type RefusalReason =
  | "not-a-picture"
  | "heic"
  | "unsupported"
  | "too-large"
  | "too-many-pixels"
  | "incomplete"
  | "animated"
  | "failed";

/** Thrown by `receivePicture`. The message is for the log, in English, and holds nothing taken from the file. */
export class PictureRefused extends Error {
  override readonly name = "PictureRefused";

  constructor(
    readonly reason: RefusalReason,
    detail = reason as string,
  ) {
    super(detail);
  }
}
