/** `npm start`: Herald on this machine. */
import { startAndStay } from "./stay.ts";

await startAndStay(process.argv.slice(2));
