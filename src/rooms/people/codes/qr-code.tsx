// A QR code as inline SVG, for a telephone that is held before the screen. Drawn here: nothing is asked of anybody else.

import encodeQR from "qr";

/** Light cells round it, as the standard asks for (ISO/IEC 18004: four). */
const QUIET = 4;

/** Dark cells of a row as strokes of a path, each run in one. */
export function pathOfCode(text: string): { path: string; size: number } {
  const cells = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const runs = cells.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) found.push(`M${from} ${y}h${x - from}v1H${from}z`);
    }
    return found;
  });
  return { path: runs.join(""), size: cells.length };
}

export function QrCode({ text, label }: { text: string; label: string }) {
  const { path, size } = pathOfCode(text);
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} class="qr-paper" />
      <path d={path} class="qr-ink" />
    </svg>
  );
}
