/** A file of JSON documents, one a line: what is added costs as much with 10,000 before it as with none. */
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { damaged } from "./json-file.ts";

export interface LineFile {
  /** All documents, the oldest first. A line that a crash cut short is left out. */
  load(): unknown[];
  /** Adds documents. Only the file's owner may read it. */
  add(documents: readonly unknown[]): void;
  clear(): void;
}

/** @param path is made with the first document */
export function lineFile(path: string): LineFile {
  return {
    load: () => linesOf(path).flatMap(parsed),
    add: (documents) => {
      // A line's end before it, not after: what a crash cut short then spoils no other line.
      const lines = documents.map((document) => `\n${JSON.stringify(document)}`);
      if (lines.length > 0) appendFileSync(path, lines.join(""), { mode: 0o600 });
    },
    clear: () => rmSync(path, { force: true }),
  };
}

/** Throws `StartError` if the file holds what no crash leaves behind: lines that don't even begin as documents. */
export function refuseForeignLines(path: string): void {
  const isForeign = (line: string) => line !== "" && !beginsAsDocument.test(line) && parsed(line).length === 0;
  if (linesOf(path).some(isForeign)) throw damaged(path, "Herald's documents");
}

const linesOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8").split("\n") : []);

/** What a line of JSON begins with, and then text: a crash cuts a line short, even in a letter, and changes nothing. */
const beginsAsDocument = /^[[{"\d\-tfn][^\0\uFFFD]*\uFFFD{0,3}$/;

function parsed(line: string): unknown[] {
  if (line === "") return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
