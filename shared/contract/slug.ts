import * as z from "zod/mini";
import { isReserved } from "../domain/reserved-slugs.ts";
import { slugLength, slugShape } from "../domain/slug.ts";
import * as words from "../words/en/fields.ts";
import { said } from "./said.ts";

/** What a link or a storefront is called in its address, in whatever case it is typed. */
export const slug = z.string().check(
  z.minLength(slugLength.min, said(words.too_short, { min: slugLength.min })),
  z.maxLength(slugLength.max, said(words.too_long, { max: slugLength.max })),
  z.regex(new RegExp(`^${slugShape}$`, "i"), said(words.not_slug)),
  z.toLowerCase(),
  z.refine((value) => !isReserved(value), said(words.slug_reserved)),
);

/** How many slugs one ambassador may take in a day, of links and storefronts together, since each that they give back stays theirs. */
export const maxSlugsInDay = 50;
