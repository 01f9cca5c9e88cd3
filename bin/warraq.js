#!/usr/bin/env node
// The command `warraq`: a door for people who have Node and npm only; the program itself runs on Bun.
import { join } from "node:path";
import { root, runBun } from "./run-bun.js";

// --no-orphans: when somebody kills this launcher outright, no server stays behind that holds the port and the database.
// Bun looks for the JSX setting from the working directory upwards; people start servers from anywhere.
const program = [
  "--no-orphans",
  "--tsconfig-override",
  join(root, "tsconfig.json"),
  join(root, "src", "main.ts"),
];

runBun([...program, ...process.argv.slice(2)], {
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? "production",
});
