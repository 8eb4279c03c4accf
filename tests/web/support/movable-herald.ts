/**
 * A Herald without the demo shop, in a process of its own, whose clock the process that started it moves: each message is how far away from the
 * real time it is to be, in milliseconds, and is answered once it is so.
 */
import { shiftClock } from "../../../infra/local/demo/clock.ts";
import { createOwner, startEmptyCloud } from "../../local/cloud-in-process.ts";

const [dataDir = "", shiftedMs = "0"] = process.argv.slice(2);
const cloud = await startEmptyCloud(dataDir, process.env);
shiftClock(Number(shiftedMs));
await createOwner(cloud);
process.on("message", (ms: number) => void move(ms));
process.on("disconnect", () => process.exit(0));
process.send?.({ url: cloud.url, inboxUrl: cloud.inboxUrl });

async function move(ms: number): Promise<void> {
  await cloud.settled();
  shiftClock(ms);
  process.send?.("moved");
}
