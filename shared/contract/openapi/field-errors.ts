import { errorStatus, type Finding } from "../../domain/errors.ts";
import * as words from "../../words/en/fields.ts";

/** A field's sentence with the names of its parameters where they stand, such as `Must be at most {max}.` */
function pattern(sentence: (params: never) => Finding): string {
  const named = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
  // Whatever is asked of it, it answers with the name: a text, where the sentence writes a number.
  return sentence(named as never).message;
}

const text = { type: "string" };

/** What is wrong with a field, each code with what it means. */
export const fieldErrorSchema = {
  type: "object",
  description:
    "What is wrong with a field: the path to it, such as `lines.0.quantity`, and a code that stays as it is.",
  required: ["path", "code", "message"],
  properties: {
    path: text,
    code: {
      description:
        "A field's own; where the problem itself concerns this one field, such as `email_taken`, the problem's.",
      oneOf: [
        ...Object.entries(words).map(([code, sentence]) => ({ const: code, description: pattern(sentence) })),
        { enum: Object.keys(errorStatus).filter((code) => code !== "invalid_request") },
      ],
    },
    params: {
      type: "object",
      description: "What the sentence names, by name, such as `max`.",
      additionalProperties: { type: ["string", "number"] },
    },
    message: { ...text, description: "The same as a sentence in English." },
  },
};
