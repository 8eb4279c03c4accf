import * as z from "zod/mini";
import { byCounter, type Counters, counterNames } from "../domain/counters.ts";
import type { Expression } from "./write.ts";

/** The counters as fields of an item. */
export const counterFields = byCounter(() => z.number());

const valuesOf = (counters: Counters) => Object.fromEntries(counterNames.map((name) => [`:${name}`, counters[name]]));
/** `orders = :orders`, for each counter. */
const each = (sign: "" | "=") => counterNames.map((name) => `${name} ${sign} :${name}`);

/** Adds to every counter of an item. */
export function addition(counters: Counters): Expression {
  return { expression: "ADD " + each("").join(", "), values: valuesOf(counters) };
}

/** Whether no counter of an item moved since it was read. */
export function unmoved(counters: Counters): Expression {
  return { expression: each("=").join(" AND "), values: valuesOf(counters) };
}
