import { isObject } from "../http/aws-json.ts";

/**
 * The identifiers that a consumer reports as failed; `"all"` if the answer is not one that Lambda would take, in
 * which case it treats the whole batch as failed.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function failuresOf(answer: unknown, identifiers: readonly string[]): Set<string> | "all" {
  if (answer === null || answer === undefined) return new Set();
  if (!isObject(answer)) return new Set();
  const failures = answer.batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return "all";
  const failed = failures.map((failure) => (isObject(failure) ? failure.itemIdentifier : undefined));
  const known = failed.filter((id): id is string => typeof id === "string" && identifiers.includes(id));
  return known.length === failed.length ? new Set(known) : "all";
}
