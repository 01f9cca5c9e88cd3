// One line of JSON an event, on standard error. Never an address, an agent, a referrer or a path with a token in it.

export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  info(event: string, fields?: Fields): void;
  /** `error` may be anything thrown; its stack is kept, values of the request are not. */
  error(event: string, error: unknown, fields?: Fields): void;
}

/** Writes through `write`, one line each. JSON escapes line breaks and control characters, so a field cannot forge a line. */
export function jsonLog(write: (line: string) => void): Log {
  const line = (level: string, event: string, fields: Fields) =>
    write(JSON.stringify({ at: new Date().toISOString(), level, event, ...fields }));
  return {
    info: (event, fields = {}) => line("info", event, fields),
    error: (event, error, fields = {}) => line("error", event, { ...fields, error: said(error) }),
  };
}

/** For tests that look at something else. */
export const quietLog: Log = { info: () => undefined, error: () => undefined };

function said(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
