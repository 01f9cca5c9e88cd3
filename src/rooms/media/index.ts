// The door of `media`.
export { learnWords } from "./learn-words";
export { type ChosenPicture, listChosen, staffAddress } from "./chooser/chosen-picture";
export { PictureChooser } from "./chooser/picture-chooser";
export { clearPlace, PLACE_PICTURES, placePictures } from "./place-pictures";
export { keepPicture } from "./keep-picture";
export { type Picture, type PictureFormat, variantName, variantsOf } from "./picture";
export { PictureElement } from "./picture-element";
export { listPictures } from "./queries";
export { PictureRefused, receivePicture, type ReceivedPicture } from "./receipt/receive-picture";
export { forgetReplaced } from "./replace/forget-replaced";
export { FORGET_REPLACED } from "./replace/shelf";
export { mediaSheets } from "./sheets";
export { removeFiles } from "./remove-files";
export { mediaRoutes } from "./routes";
export { sendVariant } from "./send-variant";
export { emptyPictures, usePictures } from "./use-pictures";
