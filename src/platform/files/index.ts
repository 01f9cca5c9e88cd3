// The door of `files`.
export { type FileStore, folderStore } from "./folder-store";
