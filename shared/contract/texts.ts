/**
 * What people type, and what the document says of it. A length is counted in code points, as JSON Schema counts, and of
 * the text as it was sent.
 */
import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { control, space } from "./characters.ts";
import { type Said, said } from "./said.ts";

/** The same but for line breaks and tabs. */
const controlInLines = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";

const hasAtMost = (value: string, longest: number) => value.length <= longest || [...value].length <= longest;
const hasAtLeast = (value: string, shortest: number) => value.length >= shortest && [...value].length >= shortest;

/** @param longest in code points */
export function atMost(longest: number, tooLong = said(words.too_long, { max: longest })) {
  return z.refine<string>((value) => hasAtMost(value, longest), tooLong);
}

/**
 * Text that is taken as it is, such as a password.
 * @param otherwise what to say of any other length, where that is no matter of characters
 */
export function asTyped(shortest: number, longest: number, otherwise?: Said) {
  const tooShort = shortest === 1 ? said(words.empty) : said(words.too_short, { min: shortest });
  return z
    .string()
    .check(
      z.refine((value) => hasAtLeast(value, shortest), otherwise ?? tooShort),
      atMost(longest, otherwise),
    )
    .register(z.globalRegistry, { minLength: shortest, maxLength: longest });
}

/** Printable, trimmed text: control characters (which could split a mail header or a log line) are refused. */
export function text(longest: number) {
  return trimmed(longest, control, /[\p{Cc}\p{Cs}]/u);
}

/** A code of an authenticator app, or a recovery code. */
export const oneTimeCode = text(40);

/** Text that may have line breaks. */
export function longText(longest: number) {
  return trimmed(longest, controlInLines, /(?![\r\n\t])[\p{Cc}\p{Cs}]/u);
}

/** @param refused the same as `unwanted` in the document's words; half of a surrogate pair has none there */
function trimmed(longest: number, refused: string, unwanted: RegExp) {
  return z
    .string()
    .check(
      atMost(longest),
      z.trim(),
      z.minLength(1, said(words.empty)),
      z.refine((value) => !unwanted.test(value), said(words.control_characters)),
    )
    .register(z.globalRegistry, {
      minLength: 1,
      maxLength: longest,
      pattern: `^[${space}]*[^${space}${control}][^${refused}]*[${space}]*$`,
    });
}

const longestEmail = 254;

/** Lower-cased, so that one mailbox has one account. */
export const email = z
  .string()
  .check(atMost(longestEmail), z.trim(), z.toLowerCase(), z.regex(z.regexes.email, said(words.not_email)))
  .register(z.globalRegistry, {
    maxLength: longestEmail,
    pattern: z.regexes.email.source.replace("^", `^[${space}]*`).replace(/\$$/, `[${space}]*$`),
  });
