/**
 * What people type, and what the document says of it. A length is counted in code points, as JSON Schema counts, and of the
 * text as it was sent; patterns name their ranges one by one, because no two dialects mean the same by `\s`.
 */
import * as z from "zod/mini";

/** What `trim` takes away. */
const space = " \\t\\n\\u000B\\f\\r\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";
/** Unicode's Cc. */
const control = "\\u0000-\\u001F\\u007F-\\u009F";
/** The same but for line breaks and tabs. */
const controlInLines = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";

const hasAtMost = (value: string, longest: number) => value.length <= longest || [...value].length <= longest;
const hasAtLeast = (value: string, shortest: number) => value.length >= shortest && [...value].length >= shortest;

function atMost(longest: number, message = `Must have at most ${longest} characters.`) {
  return z.refine<string>((value) => hasAtMost(value, longest), message);
}

/** Text that is taken as it is, such as a password. */
export function asTyped(shortest: number, longest: number, tooShort: string, tooLong?: string) {
  return z
    .string()
    .check(
      z.refine((value) => hasAtLeast(value, shortest), tooShort),
      atMost(longest, tooLong),
    )
    .register(z.globalRegistry, { minLength: shortest, maxLength: longest });
}

/** Printable, trimmed text: control characters (which could split a mail header or a log line) are refused. */
export function text(longest: number) {
  return trimmed(longest, control, /[\p{Cc}\p{Cs}]/u);
}

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
      z.minLength(1, "Must not be empty."),
      z.refine((value) => !unwanted.test(value), "Must not contain control characters."),
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
  .check(atMost(longestEmail), z.trim(), z.toLowerCase(), z.regex(z.regexes.email, "Must be an e-mail address."))
  .register(z.globalRegistry, {
    maxLength: longestEmail,
    pattern: z.regexes.email.source.replace("^", `^[${space}]*`).replace(/\$$/, `[${space}]*$`),
  });

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
/** A name whose last part begins with a letter (an international one in its `xn--` form), or an IPv4 address. */
const host = `(?:(?:[A-Za-z0-9_-]+\\.)*[A-Za-z][A-Za-z0-9_-]*|${octet}(?:\\.${octet}){3})`;
const port = ":(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
/** Neither space nor a character that ends an attribute or turns an address around. */
const inAddress = `[^${space}${control}\\\\"'<>]`;
const imageAddress = new RegExp(`^(?:/(?:(?!/)${inAddress}+)?|https://${host}(?:${port})?(?:[/?#]${inAddress}*)?)$`);

const longestUrl = 2_000;

/** An `https` address, or a path of the shop's own site. */
export const imageUrl = z
  .string()
  .check(
    atMost(longestUrl),
    z.regex(imageAddress, "Must be an https address, or a path that begins with a single slash."),
    z.refine((value) => value.isWellFormed() && (value.startsWith("/") || URL.canParse(value)), "Must be an address."),
  )
  .register(z.globalRegistry, { maxLength: longestUrl });
