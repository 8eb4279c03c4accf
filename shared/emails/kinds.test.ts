import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { shop } from "../../tests/support/shop.ts";
import { emailKindNames, isChosen, topicOf } from "../domain/email-kind.ts";
import { exampleOf } from "./example.ts";
import { emailKinds } from "./kinds.ts";
import { compiled, fingerprint, source } from "./templates/compile.ts";
import { madeAs, madeOf } from "./templates/frame.ts";

const branded = { ...shop, name: "The Blue Door", contactEmail: "help@shop.example", logoUrl: "/logo.png" };
const example = exampleOf("eur", ["/demo/vase.svg", "https://pictures.example/mug.webp"]);
/** Beyond it Gmail clips an e-mail, and hides its end. */
const gmailClipsAt = 102 * 1024;

const kinds = emailKindNames.map((kind) => [kind, emailKinds[kind]] as const);

describe.each(kinds)("the e-mail %s", (kind, write) => {
  const { to, sender, subject, html, text, unsubscribeUrl } = write(example, branded);

  test("has a reader, a sender, a subject, a preview and both parts", () => {
    expect(to).toMatch(/@example\.com$/);
    expect([sender, subject.length > 5 && subject.length < 90]).toEqual(["The Blue Door", true]);
    const [, preview = ""] = /<div style="display:none[^>]*>([^<]+)</.exec(html) ?? [];
    expect([preview.length > 10, preview === subject]).toEqual([true, false]);
    expect([html, text].map((it) => it.includes("The Blue Door"))).toEqual([true, true]);
  });

  test("leaves no slot empty, and says nothing of what it does not know", () => {
    expect(`${html}${text}${subject}`).not.toMatch(/\{\{|\}\}\}|undefined|NaN|\[object/);
  });

  test("leads to whole addresses alone, and to the same ones in both parts", () => {
    const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url = ""]) => url);
    expect(links.filter((url) => !/^https?:\/\/[^/]+\//.test(url))).toEqual([]);
    const buttons = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) =>
      url.replaceAll("&#39;", "'").replaceAll("&amp;", "&"),
    );
    expect(buttons.filter((url) => !text.includes(url))).toEqual([]);
  });

  test("says how to stop its kind where its reader may, in a header and in both parts, and nowhere else", () => {
    const parts = [unsubscribeUrl ?? "", html, text].map((it) => /unsubscribe/.test(it));
    expect(parts).toEqual(parts.map(() => isChosen(topicOf[kind])));
    if (unsubscribeUrl)
      expect(unsubscribeUrl).toMatch(
        /\/api\/emails\/unsubscribe\/(sales|refunds|questions|digest)\.usr_\w{26}\.[\w-]{22}$/,
      );
  });

  test("fetches nothing but pictures, runs nothing, and is short enough for Gmail", () => {
    expect(html).not.toMatch(/<script|<link|@import|<form|\son\w+=/i);
    expect(Buffer.byteLength(html)).toBeLessThan(gmailClipsAt);
  });
});

test("a reply to a question goes to who asked, and no part says that it goes to the shop", () => {
  const { replyTo, text, html } = emailKinds["question-asked-owner"](example, branded);
  expect([replyTo, `${text}${html}`.includes("help@shop.example")]).toEqual(["ada@example.com", false]);
});

test("the frame is what its source compiles to; `npm run emails` makes it", () => {
  expect(madeOf).toBe(fingerprint(readFileSync(source, "utf8")));
  const module = readFileSync(compiled, "utf8");
  expect(madeAs).toBe(fingerprint(module.slice(module.indexOf("export const parts")).trimEnd()));
});
