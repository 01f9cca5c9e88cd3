// A thin line that breaks: stands between a browser and the paper, lets so much through a second, and is cut when told.

import { createServer, connect, type Socket } from "node:net";

export interface LineOptions {
  /** Where the browser knocks; free, from `freePort`. */
  readonly port: number;
  /** Bytes a second towards the paper. */
  readonly bytesPerSecond: number;
  /** After how many bytes towards the paper, counted from the beginning, everything is cut. */
  readonly cutAfter: readonly number[];
  /** For so long nobody gets through after a cut. */
  readonly downMs: number;
}

export interface BadLine {
  /** Where the paper listens, known only once it does. */
  leadTo(port: number): void;
  /** How often it was cut. */
  readonly cuts: number;
  /** Bytes towards the paper. */
  readonly sent: number;
  /** From now on bytes are counted and cuts happen. */
  spoil(): void;
  close(): Promise<void>;
}

export async function layBadLine(options: LineOptions): Promise<BadLine> {
  const { port, bytesPerSecond, downMs } = options;
  const open = new Set<Socket>();
  const waiting = [...options.cutAfter];
  let [to, sent, cuts, downUntil, spoiled] = [0, 0, 0, 0, false];

  const cut = () => {
    cuts++;
    downUntil = Date.now() + downMs;
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    if (Date.now() < downUntil) return void near.destroy();
    const far = connect(to, "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    far.on("data", (bytes) => near.write(bytes));
    near.on("data", (bytes) => {
      far.write(bytes);
      if (!spoiled) return;
      near.pause();
      setTimeout(() => near.resume(), (bytes.length / bytesPerSecond) * 1000);
      sent += bytes.length;
      if (sent < (waiting[0] ?? Infinity)) return;
      waiting.shift();
      cut();
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    leadTo: (paper) => void (to = paper),
    get cuts() {
      return cuts;
    },
    get sent() {
      return sent;
    },
    spoil: () => void (spoiled = true),
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
