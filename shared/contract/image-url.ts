import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { control, space } from "./characters.ts";
import { said } from "./said.ts";
import { atMost } from "./texts.ts";

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
/** A name whose last part begins with a letter (an international one in its `xn--` form), or an IPv4 address. */
const host = `(?:(?:[A-Za-z0-9_-]+\\.)*[A-Za-z][A-Za-z0-9_-]*|${octet}(?:\\.${octet}){3})`;
const port = ":(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
/** Neither space nor a character that ends an attribute or turns an address around. */
const inAddress = `[^${space}${control}\\\\"'<>]`;
const https = `https://${host}(?:${port})?(?:[/?#]${inAddress}*)?`;
const imageAddress = new RegExp(`^(?:/(?:(?!/)${inAddress}+)?|${https})$`);

const longestUrl = 2_000;
const isAddress = (value: string) => value.isWellFormed() && (value.startsWith("/") || URL.canParse(value));

/** An `https` address, or a path of the shop's own site. */
export const imageUrl = z
  .string()
  .check(
    atMost(longestUrl),
    z.regex(imageAddress, said(words.not_picture_url)),
    z.refine(isAddress, said(words.not_url)),
  )
  .register(z.globalRegistry, { maxLength: longestUrl });

/** The address of a page, on the shop's own site or another. */
export const pageUrl = z
  .string()
  .check(
    atMost(longestUrl),
    z.regex(new RegExp(`^${https}$`), said(words.not_https)),
    z.refine(isAddress, said(words.not_url)),
  )
  .register(z.globalRegistry, { maxLength: longestUrl });
