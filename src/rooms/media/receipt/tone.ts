/** The sixteen colours that may stand in a picture's place until it arrives; each is one class of the stylesheet. */

/** From dark to light, with warm and cool neighbours, as photographs average out. Hexadecimal sRGB. */
export const TONES = [
  "#1b1a19",
  "#2b323b",
  "#3b2f27",
  "#333d2f",
  "#4b4845",
  "#48586a",
  "#6a4f3c",
  "#5c6149",
  "#74716c",
  "#74889a",
  "#96694d",
  "#a08a66",
  "#98a08d",
  "#b9b4ab",
  "#bccad7",
  "#e6e0d5",
] as const;

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The index, 0 to 15, of the tone nearest to `colour` to the eye (Euclidean distance in OKLab). */
export function nearestTone(colour: Colour): number {
  const wanted = oklab(colour);
  const distances = TONES.map((tone) => {
    const value = Number.parseInt(tone.slice(1), 16);
    const [l, a, b] = oklab([value >> 16, (value >> 8) & 255, value & 255]);
    return Math.hypot(l - wanted[0], a - wanted[1], b - wanted[2]);
  });
  return distances.indexOf(Math.min(...distances));
}

/** Björn Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(colour: Colour): [number, number, number] {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
