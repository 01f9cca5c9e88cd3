#!/usr/bin/env node
// The command `warraq`: a door for people who have Node and npm only; the program itself runs on Bun.
import { join } from "node:path";
import { root, runBun } from "./run-bun.js";

// --no-orphans: when somebody kills this launcher outright, no server stays behind that holds the port and the database.
const program = ["--no-orphans", join(root, "src", "main.ts")];

runBun([...program, ...process.argv.slice(2)], {
  ...process.env,
  NODE_ENV: process.env.NODE_ENV ?? "production",
});
