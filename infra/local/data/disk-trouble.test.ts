import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "@jest/globals";
import { StartError } from "../settings/start-error.ts";
import { diskTrouble, inPlainWords } from "./disk-trouble.ts";

const system = (code: string) => () => {
  throw Object.assign(new Error(`${code}: the system's words, write`), { code });
};
/** A database that may have no more pages is one on a full disk. */
function fullDatabase(): void {
  using database = new DatabaseSync(":memory:");
  database.exec(
    "PRAGMA max_page_count = 2; CREATE TABLE things (thing BLOB); INSERT INTO things VALUES (zeroblob(65536))",
  );
}
const inWords = (text: string) => () => {
  throw new Error(text);
};

describe("what a disk refuses is said in one sentence, with what to do", () => {
  test.each([
    ["a full disk", system("ENOSPC"), /is full: make room and start again\. Whatever Herald had confirmed is kept\.$/],
    ["a quota that is used up", system("EDQUOT"), /is full: make room/],
    ["a database on a full disk", fullDatabase, /is full: make room/],
    ["the table on a full disk", inWords("InternalServerError: database or disk is full"), /is full: make room/],
    ["a disk that takes no writes", system("EROFS"), /can't be written to: allow it, or choose another folder/],
    ["the table on such a disk", inWords("attempt to write a readonly database"), /can't be written to/],
    ["a disk that fails", system("EIO"), /look after the disk\.$/],
    ["the table on such a disk", inWords("disk I/O error"), /look after the disk\.$/],
  ])("%s", (_what, run, sentence) => {
    const said = () => inPlainWords("/data/herald", run);
    expect(said).toThrow(StartError);
    expect(said).toThrow(sentence);
    expect(said).toThrow(/^The disk or folder of \/data\/herald /);
  });

  test("and another failure is left as it is", () => {
    const other = new TypeError("thing is not a function");
    expect(diskTrouble(other, "/data/herald")).toBeUndefined();
    expect(() =>
      inPlainWords("/data/herald", () => {
        throw other;
      }),
    ).toThrow(other);
  });
});
