// What benchmarks need: the peer's program, a core of one's own, and the rate that wrk measured.

/** Requests a second. */
export type Rate = number;

/** Makes sure that a program is there: installs Debian's package when that is allowed, else says so and ends. */
export function need(program: string, debianPackage: string): void {
  if (Bun.which(program)) return;
  if (process.getuid?.() === 0 && Bun.which("apt-get")) {
    Bun.spawnSync(["apt-get", "install", "-y", "-qq", debianPackage], { stdout: "ignore", stderr: "ignore" });
  }
  if (Bun.which(program)) return;
  process.stderr.write(`This benchmark needs ${program} (Debian's package ${debianPackage}).\n`);
  process.exit(1);
}

/** The command on one core, where the machine has taskset. */
export function pinned(core: number, command: readonly string[]): string[] {
  return Bun.which("taskset") ? ["taskset", "-c", String(core), ...command] : [...command];
}

export async function rateOf(url: string, how: { encoding: string; seconds: number }): Promise<Rate> {
  const load = ["wrk", "-t1", "-c32", `-d${how.seconds}s`, "-H", `Accept-Encoding: ${how.encoding}`, url];
  const child = Bun.spawn(pinned(1, load), { stdout: "pipe" });
  const text = await new Response(child.stdout).text();
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(text)?.[1];
  if (!rate || /Non-2xx/.test(text)) throw new Error(`wrk could not measure ${url}:\n${text}`);
  return Math.round(Number(rate));
}
