import * as z from "zod/mini";
import { AppError, type FieldError } from "../../domain/errors.ts";

/** Parses a value. @throws AppError `invalid_request` naming every field that is wrong */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = z.safeParse(schema, value, { error: describe });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(fieldErrors);
  const detail = errors.map(({ path, message }) => (path === "" ? message : `${path}: ${message}`)).join(" ");
  throw new AppError("invalid_request", detail, { errors });
}

type Issue = z.core.$ZodIssue;

function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...path, key].join("."), message: "This field is not known here." }));
  }
  return [{ path: path.join(".") || "body", message: issue.message }];
}

const typeNames: Record<string, string> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  string: "a text",
};

/** For issues whose schema has no text of its own. */
function describe(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return "This field is required.";
  if (issue.code === "invalid_type") return `Must be ${typeNames[issue.expected] ?? issue.expected}.`;
  if (issue.code === "unrecognized_keys") return "This field is not known here.";
  return "This value is not allowed.";
}
