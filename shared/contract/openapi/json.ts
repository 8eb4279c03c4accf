import * as z from "zod/mini";

export type Json = Record<string, unknown>;

/** A schema in the words of JSON Schema 2020-12: of what is sent (`input`), or of what is answered. */
export function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

/** A body in JSON. */
export const jsonContent = (schema: Json, example?: unknown) => ({
  "application/json": { schema, ...(example !== undefined && { example }) },
});
