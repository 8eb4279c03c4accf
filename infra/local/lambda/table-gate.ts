/** Holds the functions of this process to the policies that they have in the cloud. */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type AwsAnswer, answer, interceptAws, operationOf, textOf } from "./aws-requests.ts";
import { runningFunction } from "./running-function.ts";
import type { TablePolicy } from "./table-policy.ts";

/**
 * Judges every request that a running function makes to the table, before it is sent.
 * @param databaseUrl where the table is
 * @returns the way back
 */
export function guardTable(policy: TablePolicy, databaseUrl: string): () => void {
  const port = Number(new URL(databaseUrl).port);
  return interceptAws(
    (original) =>
      async function (request, options) {
        const functionName = runningFunction();
        if (request.port !== port || functionName === undefined) return original.call(this, request, options);
        const refusal = policy.refusalOf(functionName, operationOf(request), textOf(request));
        return refusal === undefined ? original.call(this, request, options) : denied(refusal);
      },
  );
}

function denied(message: string): AwsAnswer {
  const text = JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", message });
  return answer(400, text, { "x-amzn-errortype": "AccessDeniedException" });
}

/** Leaves what was used and denied in a folder: what the tests together used is asked of all of them. */
export function keepUsage(policy: TablePolicy, directory: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, `${randomUUID()}.json`), JSON.stringify(policy.usage()));
}
