// Sends what the page's own forms send, one after the other, and puts the page that is answered in place of this one.

import { swap } from "./swap";

export interface Sent {
  /** Whether the server did what it was asked for. */
  readonly ok: boolean;
  /** What it says of it. */
  readonly notice: string;
}

export interface Sending {
  send(form: () => { action: string; method: string; fields: URLSearchParams }): Promise<Sent | null>;
}

/** @param swapped called when another page stands here */
export function startSending(swapped: () => void): Sending {
  let before: Promise<unknown> = Promise.resolve();
  return {
    // Gathered only when it is its turn: the answer to the one before brings another version with it.
    send(form) {
      const sent = before.then(() => ask(form(), swapped));
      before = sent.catch(() => undefined);
      return sent;
    },
  };
}

interface Asking {
  readonly action: string;
  readonly method: string;
  readonly fields: URLSearchParams;
}

/** Null without a connection. The browser parses what is answered: no markup passes through the script. */
function ask({ action, method, fields }: Asking, swapped: () => void): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const isGet = method === "get";
    request.open(isGet ? "GET" : "POST", isGet ? `${action}?${fields}` : action);
    request.responseType = "document";
    request.addEventListener("error", () => resolve(null));
    request.addEventListener("load", () => {
      const page = request.responseXML;
      if (!page?.querySelector("#tools")) {
        // Signed out, or not allowed any more: the browser shows what there is to see.
        location.reload();
        return;
      }
      swap(page, request.status === 200);
      swapped();
      const notice = document.querySelector("#notice p")?.textContent ?? "";
      resolve({ ok: request.status === 200, notice });
    });
    request.setRequestHeader("accept", "text/html");
    if (isGet) request.send();
    else {
      request.setRequestHeader("content-type", "application/x-www-form-urlencoded");
      request.send(fields.toString());
    }
  });
}
