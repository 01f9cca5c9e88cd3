/** Tells what a file is from its first bytes alone; names and declared types are not looked at. */

import { latin1, startsWith } from "./byte-reader";
import type { PictureFormat } from "./kept-picture";
import { PictureRefused } from "./picture-refused";

// ISO/IEC 23008-12, annex B, with Apple's older sequence brands.
const HEIC_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"];
const AVIF_BRANDS = ["avif", "avis"];
const OTHER_PICTURES = ["GIF8", "II*\0", "MM\0*", "BM", "\0\0\0\fJXL ", "\xff\x0a", "8BPS"];

/**
 * The format of a picture we take.
 *
 * @throws {PictureRefused} `heic`, `unsupported` or `not-a-picture`
 */
export function recognise(bytes: Uint8Array): PictureFormat {
  if (startsWith(bytes, "\xff\xd8\xff")) return "jpeg";
  if (startsWith(bytes, "\x89PNG\r\n\x1a\n")) return "png";
  if (startsWith(bytes, "RIFF") && latin1(bytes.subarray(8, 12)) === "WEBP") return "webp";
  const brands = brandsOf(bytes);
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) throw new PictureRefused("unsupported");
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) throw new PictureRefused("heic");
  if (brands.includes("mif1") || brands.includes("msf1")) throw new PictureRefused("unsupported");
  if (OTHER_PICTURES.some((start) => startsWith(bytes, start))) {
    throw new PictureRefused("unsupported");
  }
  if (isSvg(bytes)) throw new PictureRefused("unsupported");
  throw new PictureRefused("not-a-picture");
}

/** The brands of an ISO base media file: the major one and up to nine compatible ones; none for other files. */
function brandsOf(bytes: Uint8Array): string[] {
  if (latin1(bytes.subarray(4, 8)) !== "ftyp") return [];
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  const end = Math.min(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, 52, bytes.length);
  const brands = [latin1(bytes.subarray(8, 12))];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(bytes.subarray(at, at + 4)));
  return brands;
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return start.startsWith("<") && start.includes("<svg");
}
