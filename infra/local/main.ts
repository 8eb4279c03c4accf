/** `npm start`: Herald on this machine. */
import { startAndStay } from "./lifecycle.ts";

await startAndStay(process.argv.slice(2));
