/** `npm start`: Herald on this machine. */
import { createProgress } from "./progress.ts";

const args = process.argv.slice(2);
const progress = createProgress(process.stdout, process.env);
// Said before the rest is loaded, which takes a slow machine many seconds.
if (!args.includes("--help") && !args.includes("-h")) progress.say("Starting Herald");
const { startAndStay } = await import("./lifecycle.ts");
await startAndStay(args, progress);
