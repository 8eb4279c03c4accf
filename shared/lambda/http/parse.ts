import * as z from "zod/mini";
import { fieldErrors } from "../../contract/said.ts";
import { AppError } from "../../domain/errors.ts";

/** Parses a value. @throws AppError `invalid_request` naming every field that is wrong */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(fieldErrors);
  const detail = errors.map(({ path, message }) => `${path}: ${message}`).join(" ");
  throw new AppError("invalid_request", detail, { errors });
}
