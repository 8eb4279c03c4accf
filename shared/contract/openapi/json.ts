import * as z from "zod/mini";

export type Json = Record<string, unknown>;

/** A schema in the words of JSON Schema 2020-12: of what is sent (`input`), or of what is answered. */
export function schemaOf(schema: z.ZodMiniType, io: "input" | "output"): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any", override: withDefault });
  return json;
}

/** Zod drops the default of what is not kept as it was sent, such as a number that was text. */
function withDefault({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Json }): void {
  const { default: said } = z.globalRegistry.get(zodSchema) ?? {};
  if (said !== undefined) jsonSchema.default = said;
}

/** A body in JSON. */
export const jsonContent = (schema: Json, example?: unknown) => ({
  "application/json": { schema, ...(example !== undefined && { example }) },
});
