// The library's script, on each of its pages and beside the writing screen: it wakes what the page has.

import type { UploadData } from "../uploads/upload-data";
import { pictureChooser } from "./chooser";
import { framing } from "./framing";
import { libraryKeys } from "./library-keys";
import { find } from "./page-parts";
import { uploadQueue } from "./upload-queue";

const data = find("upload-data", HTMLScriptElement);
if (data) {
  const given = JSON.parse(data.text) as UploadData;
  uploadQueue(given);
  pictureChooser(given);
}
libraryKeys();
framing();
