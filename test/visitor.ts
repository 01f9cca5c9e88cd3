// A browser as far as requests and cookies go.

import type { Http } from "#platform/http";

export class Visitor {
  readonly cookies = new Map<string, string>();
  private readonly http: Http;
  private readonly origin: string;
  private readonly address: string;

  constructor(http: Http, origin: string, address: string) {
    this.http = http;
    this.origin = origin;
    this.address = address;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, { method: "GET", headers });
  }

  /** Sends a form from one of the site's own pages. */
  post(
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.ask(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "sec-fetch-site": "same-origin",
        ...headers,
      },
    });
  }

  sendJson(path: string, value: unknown): Promise<Response> {
    const headers = {
      "content-type": "application/json",
      "sec-fetch-site": "same-origin",
    };
    return this.ask(path, {
      method: "POST",
      body: JSON.stringify(value),
      headers,
    });
  }

  async ask(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(`${this.origin}${encodeURI(decodeURI(path))}`, {
      ...init,
      headers: { ...(cookie && { cookie }), ...init.headers },
    });
    const response = await this.http.answer(request, this.address);
    for (const set of response.headers.getSetCookie()) {
      const [name = "", ...value] = (set.split(";")[0] ?? "").split("=");
      if (/max-age=0\b/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value.join("="));
    }
    return response;
  }
}
