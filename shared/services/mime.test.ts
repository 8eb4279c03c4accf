import { expect, test } from "@jest/globals";
import { simpleParser } from "mailparser";
import { encodedWords, mimeOf } from "./mime.ts";

const message = {
  from: `${encodedWords("Café “Zum Anker”")} <shop@example.com>`,
  to: "bo@buyer.example",
  replyTo: "help@shop.example",
  subject: "A refund of €10.00 – “Düne”, for a vase that came broken, and a second one that came too late 🏺",
  text: "Hello Bø,\n.\nFrom here on.",
  html: `<p>${"Hello Bø 🏺 ".repeat(100)}</p>\n`,
  headers: { "List-Unsubscribe": "<https://shop.example/x>" },
};

test("a message reads as it was written, whatever is in it, by a parser that is not ours", async () => {
  const read = await simpleParser(mimeOf(message));
  expect(read.subject).toBe(message.subject);
  expect(read.from?.value).toEqual([{ address: "shop@example.com", name: "Café “Zum Anker”" }]);
  expect([read.to, read.replyTo].flat().map((it) => it?.text)).toEqual([message.to, message.replyTo]);
  expect(read.text?.trimEnd()).toBe(message.text);
  expect(String(read.html).replaceAll("\r\n", "\n")).toBe(message.html);
  expect(read.headers.get("list")).toMatchObject({ unsubscribe: { url: "https://shop.example/x" } });
});

test("no line is longer than mail allows, and all end as mail's do", () => {
  const lines = mimeOf(message).split("\r\n");
  expect(lines.filter((line) => /[\r\n]/.test(line) || line.length > 78)).toEqual([]);
});

test.each(["to", "replyTo", "from"] as const)(
  "a line break in %s begins no header: the message is not made",
  (name) => {
    const hostile = { ...message, [name]: "a@b.example\r\nBcc: everyone@example.com" };
    expect(() => mimeOf(hostile)).toThrow(/line break/);
  },
);
