/** What is left of a received file once everything but the picture has been taken out, and what was read on the way. */

export type PictureFormat = "jpeg" | "png" | "webp";

/** EXIF 2.32, tag 0x0112: 1 is upright, 2 to 8 are the other ways to turn and mirror. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export type KeptPicture = {
  format: PictureFormat;
  /** Only what decoding needs; the pixels are those of the received file. */
  bytes: Uint8Array;
  /** As stored, before orientation. */
  width: number;
  height: number;
  orientation: Orientation;
  /** Descriptions found, still packed: an XMP packet (UTF-8) and IPTC IIM records. */
  xmp: Uint8Array | null;
  iim: Uint8Array | null;
};
