/** Draws the sample paper's pictures: `bun sample/scenes/draw.ts [name…] [--proof=<folder>]`; a proof is a small, quick PNG. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { chromium, type Page } from "playwright-core";

/** A committed picture may weigh this much (bytes). */
const HEAVIEST = 80_000;
const SHARED = new Set(["film", "ground", "solids"]);
const FLAGS =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync --enable-unsafe-swiftshader";

type Exposure = { source: string; width: number; height: number; samples: number; heaviest: number };

const read = (file: string) => readFileSync(join(import.meta.dir, file), "utf8");

function sourceOf(name: string): string {
  const scene = read(`${name}.glsl`);
  return read("film.glsl") + scene.replace(/^#include "(\w+\.glsl)"$/gm, (_, file: string) => read(file));
}

/** Runs inside the page; `heaviest` 0 asks for a PNG, otherwise the best JPEG within that many bytes. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: it is sent to the page as text and must stand alone
async function expose(order: Exposure): Promise<string> {
  const canvas = document.createElement("canvas");
  const { width, height } = order;
  Object.assign(canvas, { width, height });
  const gl = canvas.getContext("webgl2", { preserveDrawingBuffer: true, antialias: false });
  if (!gl) throw new Error("This Chromium has no WebGL 2");
  const program = gl.createProgram();
  const corner =
    "#version 300 es\nvoid main(){gl_Position=vec4(vec2(gl_VertexID%2,gl_VertexID/2)*4.-1.,0,1);}";
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, corner],
    [gl.FRAGMENT_SHADER, order.source],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error("The page lost its WebGL context");
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS))
      throw new Error(gl.getShaderInfoLog(shader) ?? "The scene does not compile");
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.uniform2f(gl.getUniformLocation(program, "size"), width, height);
  gl.uniform1i(gl.getUniformLocation(program, "samples"), order.samples);
  gl.enable(gl.SCISSOR_TEST);
  // In strips, each finished before the next: one long draw would be taken for a hung driver.
  for (let y = 0; y < height; y += 16) {
    gl.scissor(0, y, width, 16);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
    gl.readPixels(0, y, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  }
  const sheet = new OffscreenCanvas(width, height);
  const paper = sheet.getContext("2d");
  if (!paper) throw new Error("The page has no canvas");
  paper.drawImage(canvas, 0, 0);
  let blob = await sheet.convertToBlob({ type: "image/png" });
  // A picture too busy for a decent quality is softened a little: that looks like a lens, coarse blocks look like damage.
  for (let soft = 0; order.heaviest && (soft === 0 || blob.size > order.heaviest); soft += 0.3) {
    if (soft > 2) throw new Error("Too much detail for the size allowed");
    paper.filter = soft ? `blur(${soft}px)` : "none";
    paper.drawImage(canvas, 0, 0);
    for (let q = 0.9; q > 0.4 && (q === 0.9 || blob.size > order.heaviest); q -= 0.02) {
      blob = await sheet.convertToBlob({ type: "image/jpeg", quality: q });
      document.title = `${q.toFixed(2)} softened ${soft.toFixed(1)}`;
    }
  }
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(""));
}

async function draw(page: Page, name: string, proofs: string | undefined): Promise<void> {
  const size = proofs ? { width: 780, height: 520, samples: 2 } : { width: 1600, height: 1067, samples: 3 };
  const started = Date.now();
  const order: Exposure = { source: sourceOf(name), ...size, heaviest: proofs ? 0 : HEAVIEST };
  const bytes = Buffer.from(await page.evaluate(expose, order), "base64");
  const folder = proofs ?? join(import.meta.dir, "../pictures");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, proofs ? `${name}.png` : `${name}.jpg`), bytes);
  const quality = proofs ? "" : `, quality ${await page.title()}`;
  console.log(`${name}: ${bytes.length} bytes${quality}, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

const words = process.argv.slice(2);
const proofs = words.find((w) => w.startsWith("--proof="))?.slice(8);
const scenes = readdirSync(import.meta.dir)
  .filter((f) => f.endsWith(".glsl"))
  .map((f) => basename(f, ".glsl"));
const wanted = scenes.filter(
  (s) => !SHARED.has(s) && (words.includes(s) || words.every((w) => w.startsWith("--"))),
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: FLAGS.split(" "),
});
const page = await browser.newPage();
for (const name of wanted) await draw(page, name, proofs);
await browser.close();
