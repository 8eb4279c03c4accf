import { expect, test } from "@jest/globals";
import { mailOf } from "./layout.ts";

const email = {
  to: "a@b.example",
  subject: "Hello\r\nBcc: everyone@example.com",
  greeting: "<script>alert(1)</script>",
  paragraphs: ["Fish & <b>chips</b>"],
  rows: [["<i>Mug</i>", '"10"']] as const,
  button: { label: "Go", url: 'https://shop.example/?a="><script>' },
  shopName: "The <Shop>",
};

test("what people typed is inert in an e-mail: no markup, no header of its own", () => {
  const { subject, html, text } = mailOf(email);
  expect(subject).toBe("Hello Bcc: everyone@example.com");
  expect(html).not.toMatch(/<script|<b>|<i>|<Shop>/);
  expect(html).toContain("Fish &amp; &lt;b&gt;chips&lt;/b&gt;");
  expect(text).toContain("Fish & <b>chips</b>");
});
