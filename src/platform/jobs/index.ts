// The door of `jobs`.
export { type Jobs, startJobs, runDueJobs } from "./run-jobs";
export { countOverdue, dropJob, dropJobs, finishJob, hasJobs, holdJob, setJob } from "./jobs";
