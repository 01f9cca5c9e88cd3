// The door of `jobs`.
export { type Jobs, startJobs, runDueJobs } from "./run-jobs";
export { dropJob, dropJobs, finishJob, hasJobs, setJob } from "./jobs";
