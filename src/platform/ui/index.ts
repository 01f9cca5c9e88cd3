// The door of `ui`.
export { Document, type DocumentProps, printDocument } from "./document";
export { JsonScript, jsonForScript } from "./json-script";
export { type Sheet, sheetOf } from "./sheet";
export { type Told, ToldLines } from "./told";
