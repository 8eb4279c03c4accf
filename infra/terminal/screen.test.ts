import { expect, test } from "@jest/globals";
import { columns, counted, elapsed, harmless, indented } from "./screen.ts";

/** What buyers typed ends up in logs and messages: it must not move the cursor or change the terminal's title. */
test("somebody else's text steers no terminal", () => {
  expect(harmless("\u001b]0;gone\u0007 \u009b2J a\nb\tc")).toBe("�]0;gone� �2J a\nb\tc");
});

test("columns are as wide as their widest cell", () => {
  expect(
    columns([
      ["a", "1", "x"],
      ["bbb", "22", ""],
    ]),
  ).toEqual(["a    1   x", "bbb  22  "]);
});

test("counts and times read as one says them", () => {
  expect([counted(1, "message"), counted(0, "message"), counted(2, "entry", "entries")]).toEqual([
    "1 message",
    "0 messages",
    "2 entries",
  ]);
  expect([elapsed(4_200), elapsed(200_000)]).toEqual(["4 s", "3 min 20 s"]);
  expect(indented("a\nb")).toBe("  a\n  b");
});
