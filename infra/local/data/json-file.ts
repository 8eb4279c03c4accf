/** JSON documents on disk: replaced in one step, and never taken for empty because they can't be read. */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { codeOf } from "../../terminal/error-code.ts";
import { isObject } from "../http/aws-json.ts";
import { StartError } from "../settings/start-error.ts";

/** What is said of a file that is there and not what Herald wrote. It stays as it is: somebody may be able to save it. */
export function damaged(path: string, what: string): StartError {
  return new StartError(
    `${path} can't be read as ${what}: put back a copy of it, or delete all local data and begin again with ` +
      "npm start -- --fresh.",
  );
}

/** The document, or `undefined` if there is none. Throws `StartError` if it is no JSON object. */
export function readJson(path: string): Record<string, unknown> | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
  const document = parsed(text);
  if (isObject(document)) return document;
  throw damaged(path, "Herald's JSON");
}

/** Replaces the document in one step. Only its owner may read it. */
export function writeJson(path: string, document: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
