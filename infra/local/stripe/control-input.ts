import * as z from "zod";
import { StripeError } from "./stripe-error.ts";

/** A body as its schema reads it. Throws StripeError where it is not so. */
export function parse<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch {
    throw new StripeError(400, "The body isn't JSON.");
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new StripeError(400, z.prettifyError(read.error).replaceAll("\n", " "));
}

/** What an id names. Throws StripeError where it names nothing. */
export function known<Row>(noun: string, id: string, row: Row | undefined): Row {
  if (row === undefined) throw new StripeError(404, `No such ${noun}: '${id}'`, { code: "resource_missing" });
  return row;
}
