// The door of `media`.
export { keepPicture } from "./keep-picture";
export { type Picture, type PictureFormat, variantName, variantsOf } from "./picture";
export { PictureElement } from "./picture-element";
export { listPictures } from "./queries";
export { PictureRefused, receivePicture, type ReceivedPicture } from "./receipt/receive-picture";
export { removeFiles } from "./remove-files";
export { mediaRoutes } from "./routes";
export { sendVariant } from "./send-variant";
export { emptyPictures, usePictures } from "./use-pictures";
