import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionName } from "../../../shared/topology.ts";
import { Refusal } from "../../terminal/refusal.ts";
import type { Run } from "./invoke.ts";

/** What a command calls the Herald of `npm start`, in place of a stage. */
export const thisMachine = "local";

/**
 * Runs a function once of the Herald that runs on this machine.
 * @throws Refusal where none runs
 */
export async function invokeHere(name: FunctionName, payload: unknown): Promise<Run> {
  const response = await fetch(`${lambdaUrl()}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(payload),
  }).catch(() => refuseNoneRuns());
  const answer: unknown = await response.json();
  if (!response.headers.has("x-amz-function-error")) return { answer };
  const field = (key: string) => String(typeof answer === "object" && answer !== null ? Reflect.get(answer, key) : "");
  return { thrown: { type: field("errorType"), message: field("errorMessage") } };
}

function lambdaUrl(): string {
  const directory = process.env.HERALD_DATA_DIR ?? ".herald";
  try {
    const running: unknown = JSON.parse(readFileSync(join(directory, "running.json"), "utf8"));
    if (typeof running === "object" && running !== null && "lambdaUrl" in running) return String(running.lambdaUrl);
  } catch {
    // None runs: told below.
  }
  return refuseNoneRuns();
}

function refuseNoneRuns(): never {
  throw new Refusal("No Herald runs on this machine: start it with npm start, and try again in another terminal.");
}
