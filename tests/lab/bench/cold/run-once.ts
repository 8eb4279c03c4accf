/** A process that loads one bundle and runs it once, as Lambda does with one that nobody called before; it says what each took. */
import { pathToFileURL } from "node:url";

type Handler = (event: unknown, context: { awsRequestId: string }) => Promise<unknown>;

/** @returns what the work gave, and what it took: CPU of all threads, and time on the wall, in milliseconds */
async function timed<Given>(work: () => Promise<Given>) {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const given = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { given, took: { cpuMs: (user + system) / 1_000, ms: performance.now() - began } };
}

const [file = ""] = process.argv.slice(2);
const load = await timed((): Promise<{ handler: Handler }> => import(pathToFileURL(file).href));
process.on("message", async ({ event, requestId }: { event: unknown; requestId: string }) => {
  try {
    const run = await timed(() => load.given.handler(event, { awsRequestId: requestId }));
    process.send?.({ answer: run.given ?? null, run: run.took });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit());
process.send?.({ load: load.took });
