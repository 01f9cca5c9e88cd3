// Receives a picture file from the writer, sends it, and tells in words how far it is.

import type { WritingUrls } from "../writing-data";
import { byId } from "./element";
import { percent, type Say } from "./said-words";

/** What the server knows of a picture that it has taken in. */
export interface UploadedPicture {
  id: number;
  src: string;
  width: number;
  height: number;
  caption: string;
  credit: string;
}

export const PICTURE_KINDS = ["image/jpeg", "image/png", "image/webp"];
/** In bytes; the server takes no more either. */
const LARGEST = 30_000_000;

type Outcome =
  { kind: "done"; picture: UploadedPicture } | { kind: "refused"; status: number; message: string };

interface Sending {
  url: string;
  file: File;
  progress: (share: number) => void;
}

/** XMLHttpRequest, because fetch does not tell how much of a file has gone. Never rejects. */
function send({ url, file, progress }: Sending): {
  outcome: Promise<Outcome>;
  stop: () => void;
} {
  const request = new XMLHttpRequest();
  const outcome = new Promise<Outcome>((resolve) => {
    const refused = (message: string): void => resolve({ kind: "refused", status: request.status, message });
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    for (const name of ["error", "abort", "timeout"]) request.addEventListener(name, () => refused(""));
    request.addEventListener("load", () => {
      const answer = request.response as (UploadedPicture & { message?: string }) | null;
      if (request.status === 200 && typeof answer?.id === "number")
        resolve({ kind: "done", picture: answer });
      else refused(answer?.message ?? "");
    });
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    const form = new FormData();
    form.set("file", file);
    request.send(form);
  });
  return { outcome, stop: () => request.abort() };
}

export interface PictureDialog {
  /** Asks for a file, or takes the given one; resolves to the stored picture, or null when the writer gave up. */
  ask(file?: File): Promise<UploadedPicture | null>;
}

/** The one dialog for pictures in the story and at its head. */
export function pictureDialog({
  say,
  urls,
  language,
}: {
  say: Say;
  urls: WritingUrls;
  language: string;
}): PictureDialog {
  const dialog = byId("writing-picture", HTMLDialogElement);
  const field = byId("writing-picture-file", HTMLInputElement);
  const status = byId("writing-picture-status", HTMLParagraphElement);
  let stop = (): void => undefined;
  let take = async (_file: File): Promise<void> => undefined;
  field.addEventListener("change", () => {
    const file = field.files?.[0];
    if (file) void take(file);
  });

  function refusal({ status: code, message }: Extract<Outcome, { kind: "refused" }>): string {
    if (code === 401) return say("signed-out");
    if (code === 413) return say("upload-too-large");
    return message || say("upload-failed");
  }

  async function upload(file: File): Promise<UploadedPicture | null> {
    if (!PICTURE_KINDS.includes(file.type)) {
      status.textContent = say("upload-wrong-kind");
      return null;
    }
    if (file.size > LARGEST) {
      status.textContent = say("upload-too-large");
      return null;
    }
    field.disabled = true;
    const progress = (share: number): void => {
      status.textContent =
        share < 1 ? say("upload-going", { percent: percent(share, language) }) : say("upload-working");
    };
    progress(0);
    const sending = send({ url: urls.upload, file, progress });
    stop = sending.stop;
    const outcome = await sending.outcome;
    field.disabled = false;
    field.value = "";
    if (outcome.kind === "done") return outcome.picture;
    status.textContent = refusal(outcome);
    return null;
  }

  return {
    ask(given) {
      return new Promise((resolve) => {
        status.textContent = "";
        field.value = "";
        let picture: UploadedPicture | null = null;
        take = async (file) => {
          picture = await upload(file);
          if (picture) dialog.close();
        };
        dialog.addEventListener(
          "close",
          () => {
            stop();
            resolve(picture);
          },
          { once: true },
        );
        dialog.showModal();
        if (given) void take(given);
      });
    },
  };
}
