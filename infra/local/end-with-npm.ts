/** How often the parent is looked at, in milliseconds. The system tells nobody that their parent is gone. */
const LOOK_EVERY_MS = 1000;

/** npm, killed outright, can't pass it on: its child notices that it has another parent. */
export function endWithNpm(end: () => void): void {
  if (process.env.npm_lifecycle_event !== "start") return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && end(), LOOK_EVERY_MS).unref();
}
