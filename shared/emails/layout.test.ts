import { expect, test } from "@jest/globals";
import { shop } from "../../tests/support/shop.ts";
import { mailOf } from "./layout.ts";

const hostile = {
  to: "a@b.example",
  subject: "Hello\r\nBcc: everyone@example.com",
  preview: "<img src=x>",
  heading: "<script>alert(1)</script>",
  blocks: [
    { kind: "paragraph", text: "Fish & <b>chips</b> {{fill}}" },
    { kind: "table", rows: [["<i>Mug</i>", '"10"']] },
    { kind: "button", label: "Go", url: 'https://shop.example/?a="><script>' },
  ],
} as const;

test("what people typed is inert in an e-mail: no markup, no slot, no header of its own", () => {
  const { subject, html, text } = mailOf(hostile, { ...shop, name: "The <Shop>" });
  expect(subject).toBe("Hello Bcc: everyone@example.com");
  expect(html).not.toMatch(/<script|<b>|<i>|<Shop>|<img/);
  expect(html).toContain("Fish &amp; &lt;b&gt;chips&lt;/b&gt; {{fill}}");
  expect(text).toContain("Fish & <b>chips</b>");
});

test("a shop's name, colour, logo, pages and address are its e-mails'", () => {
  const { sender, replyTo, html, text } = mailOf(hostile, {
    ...shop,
    name: "Shop",
    color: "#ffd43b",
    logoUrl: "/logo.png",
    contactEmail: "help@shop.example",
    imprintUrl: "https://shop.example/imprint",
  });
  expect([sender, replyTo]).toEqual(["Shop", "help@shop.example"]);
  expect(html).toContain('src="http://localhost:3000/logo.png"');
  expect(html).toMatch(/background:#ffd43b;color:#1a1d21/);
  expect([html, text].every((it) => it.includes("https://shop.example/imprint"))).toBe(true);
  expect([html, text].every((it) => it.includes("help@shop.example"))).toBe(true);
});

test("a line shows the small one of a picture that was uploaded, and any other as it is", () => {
  const uploaded = `/pictures/${"0f".repeat(16)}`;
  const lineOf = (imageUrl: string) => ({
    title: "Mug",
    detail: "1 × €10.00",
    label: "Mug",
    value: "€10.00",
    imageUrl,
  });
  const lines = [lineOf(`${uploaded}.jpeg`), lineOf("https://cdn.example/mug.jpeg")];
  const { html } = mailOf({ ...hostile, blocks: [{ kind: "table", lines }] }, { ...shop, name: "Shop" });
  expect(html).toContain(`src="http://localhost:3000${uploaded}-small.jpeg"`);
  expect(html).toContain('src="https://cdn.example/mug.jpeg"');
});
