/** A process that runs bundled functions as Lambda does: each stays loaded, and warm, after its first run. */
import { pathToFileURL } from "node:url";

interface Run {
  file: string;
  event: unknown;
  requestId: string;
}
type Handler = (event: unknown, context: { awsRequestId: string }) => Promise<unknown>;

process.on("message", async ({ file, event, requestId }: Run) => {
  try {
    const loaded: { handler: Handler } = await import(pathToFileURL(file).href);
    process.send?.({ answer: (await loaded.handler(event, { awsRequestId: requestId })) ?? null });
  } catch (error) {
    process.send?.({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on("disconnect", () => process.exit());
