// A small mail server for tests: speaks SMTP over node:net, keeps what it was given, and can be told to misbehave.

import { createServer, type Socket } from "node:net";

export interface SmtpServer {
  readonly port: number;
  /** Whole messages, as they came over the line. */
  readonly taken: readonly string[];
  /** Every line that a client said. */
  readonly heard: readonly string[];
  stop(): Promise<void>;
}

export interface Behaviour {
  /** Answers instead of the usual ones, by the first word of the command; `.` is the end of the text. */
  answers?: Readonly<Record<string, string>>;
  /** Breaks the line where this command comes; `.`: after the whole text, before it is acknowledged. */
  hangsUpAt?: string;
}

const USUAL: Readonly<Record<string, string>> = {
  EHLO: "250-mail.example\r\n250 8BITMIME",
  DATA: "354 go on",
  QUIT: "221 bye",
  ".": "250 taken",
};

export async function startSmtpServer(behaviour: Behaviour = {}): Promise<SmtpServer> {
  const taken: string[] = [];
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    converse(socket, { behaviour, taken, heard });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given.");
  return {
    port: address.port,
    taken,
    heard,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Talk {
  readonly behaviour: Behaviour;
  readonly taken: string[];
  readonly heard: string[];
}

function converse(socket: Socket, { behaviour, taken, heard }: Talk): void {
  let text: string[] | null = null;
  /** @returns what was answered; "" when the line was broken instead */
  const answer = (word: string): string => {
    if (behaviour.hangsUpAt === word) {
      socket.destroy();
      return "";
    }
    const said = behaviour.answers?.[word] ?? USUAL[word] ?? "250 fine";
    socket.write(`${said}\r\n`);
    return said;
  };
  const hear = (line: string): void => {
    heard.push(line);
    if (text === null) {
      const word = line.split(" ")[0]?.toUpperCase() ?? "";
      if (answer(word) === USUAL.DATA) text = [];
      if (word === "QUIT") socket.end();
    } else if (line === ".") {
      if (answer(".").startsWith("250")) taken.push(text.join("\r\n"));
      text = null;
    } else text.push(line);
  };
  let rest = "";
  socket.write("220 mail.example\r\n");
  socket.on("data", (bytes) => {
    const lines = (rest + bytes.toString("utf8")).split("\r\n");
    rest = lines.pop() ?? "";
    lines.forEach(hear);
  });
}

/** The text of a message as a reader sees it. */
export function wordsOf(message: string): string {
  const [head = "", ...body] = message.split("\r\n\r\n");
  const joined = body.join("\r\n\r\n");
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(joined, "base64").toString("utf8");
  if (!/transfer-encoding: quoted-printable/i.test(head)) return joined;
  const bytes = joined
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
