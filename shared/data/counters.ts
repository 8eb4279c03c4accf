import * as z from "zod/mini";
import { byCounter } from "../domain/counters.ts";

/** The counters as fields of an item; one that nothing moved yet is not there. */
export const counterFields = byCounter(() => z._default(z.number(), 0));
