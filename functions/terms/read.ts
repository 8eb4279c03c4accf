import type { InputOf } from "../../shared/contract/route.ts";
import { readTerms as route } from "../../shared/contract/terms.ts";
import { terms } from "../../shared/data/terms.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";

/** Somebody reads the terms of the programme: those that hold, or an older version. */
export async function readTerms({ version }: InputOf<typeof route>, deps: DepsOf<"terms/read">) {
  const current = (await deps.terms.current())?.version ?? 0;
  const wanted = version || current;
  if (wanted === 0) return { version: 0, current };
  const found = await deps.terms.version(wanted);
  if (!found) throw new AppError("not_found", "There is no such version of the terms.");
  return { ...found, current };
}

export const handler = http(route, { terms }, readTerms);
