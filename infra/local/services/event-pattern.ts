/**
 * EventBridge's event patterns.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
import { isObject, type JsonObject } from "../http/aws-json.ts";

export type Pattern = JsonObject;

/**
 * Whether an event matches a pattern: every field that the pattern names must match one of its alternatives.
 * Knows exact values, prefix, suffix, equals-ignore-case, wildcard, anything-but, exists, numeric and $or.
 * Throws on an operator that it doesn't know, so that a rule never matches nothing in silence.
 */
export function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === "$or" && Array.isArray(wanted)) return wanted.some((one) => isObject(one) && matches(one, event));
    const value = isObject(event) && Object.hasOwn(event, name) ? event[name] : undefined;
    if (Array.isArray(wanted)) return wanted.some((alternative) => matchesField(alternative, value));
    if (!isObject(wanted)) throw new Error(`The pattern of "${name}" must be an array or an object.`);
    // An array of objects matches if one of its members does.
    return Array.isArray(value) ? value.some((one) => matches(wanted, one)) : matches(wanted, value);
  });
}

function matchesField(alternative: unknown, value: unknown): boolean {
  if (isObject(alternative) && "exists" in alternative) {
    // `exists` is about leaf values: an object has fields of its own.
    return alternative.exists === (value !== undefined && !isObject(value));
  }
  if (value === undefined) return false;
  const values = Array.isArray(value) ? value : [value];
  return values.some((one) => matchesValue(alternative, one));
}

function matchesValue(alternative: unknown, value: unknown): boolean {
  if (!isObject(alternative)) return alternative === value;
  const entries = Object.entries(alternative);
  const [operator, operand] = entries[0] ?? [];
  if (operator === undefined || entries.length > 1) throw new Error("A pattern's alternative names one operator.");
  switch (operator) {
    case "prefix":
    case "suffix":
      return typeof value === "string" && affix(operator, operand, value);
    case "equals-ignore-case":
      return typeof value === "string" && value.toLowerCase() === text(operand).toLowerCase();
    case "wildcard":
      return typeof value === "string" && wildcard(text(operand)).test(value);
    case "anything-but":
      return !excluded(operand, value);
    case "numeric":
      return typeof value === "number" && numeric(operand, value);
    default:
      throw new Error(`The laptop's bus knows no pattern operator "${operator}".`);
  }
}

function excluded(operand: unknown, value: unknown): boolean {
  if (Array.isArray(operand)) return operand.includes(value);
  if (!isObject(operand)) return operand === value;
  return Object.entries(operand).some(([operator, operands]) =>
    (Array.isArray(operands) ? operands : [operands]).some((one) => matchesValue({ [operator]: one }, value)),
  );
}

function affix(operator: "prefix" | "suffix", operand: unknown, value: string): boolean {
  const ignoreCase = isObject(operand);
  const wanted = text(ignoreCase ? operand["equals-ignore-case"] : operand);
  const [a, b] = ignoreCase ? [value.toLowerCase(), wanted.toLowerCase()] : [value, wanted];
  return operator === "prefix" ? a.startsWith(b) : a.endsWith(b);
}

function wildcard(operand: string): RegExp {
  const parts = operand.split(/(\\[\\*]|\*)/).map((part) => {
    if (part === "*") return ".*";
    return (/^\\[\\*]$/.test(part) ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "s");
}

function numeric(operand: unknown, value: number): boolean {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) {
    throw new Error("A numeric pattern is a list of pairs: comparison, number.");
  }
  for (let index = 0; index < operand.length; index += 2) {
    if (!compare(operand[index], value, Number(operand[index + 1]))) return false;
  }
  return true;
}

function compare(comparison: unknown, value: number, bound: number): boolean {
  switch (comparison) {
    case "=":
      return value === bound;
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    default:
      throw new Error(`"${String(comparison)}" is no numeric comparison.`);
  }
}

function text(operand: unknown): string {
  if (typeof operand === "string") return operand;
  throw new Error("The operator takes a string.");
}
