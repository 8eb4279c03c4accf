import { givingMutants } from "./givings.ts";
import { groupMutants } from "./groups.ts";
import { ledgerMutants } from "./ledger.ts";
import { messageMutants } from "./messages.ts";
import type { Mutant } from "./mutant.ts";
import { orderMutants } from "./orders.ts";
import { payeeMutants } from "./payees.ts";
import { payoutMutants } from "./payouts.ts";
import { peopleMutants } from "./people.ts";
import { questionMutants } from "./questions.ts";
import { searchMutants } from "./search.ts";
import { factorMutants } from "./second-factor.ts";
import { settingsMutants } from "./settings.ts";
import { teamMutants } from "./team.ts";

/** The money path broken on purpose, once in each way that a good engineer might get it wrong. */
export const mutants: readonly Mutant[] = [
  ...ledgerMutants,
  ...orderMutants,
  ...messageMutants,
  ...searchMutants,
  ...settingsMutants,
  ...peopleMutants,
  ...teamMutants,
  ...factorMutants,
  ...groupMutants,
  ...payoutMutants,
  ...givingMutants,
  ...questionMutants,
  ...payeeMutants,
];

/** @throws Error where there is none of that name */
export function mutantOf(name: string): Mutant {
  const mutant = mutants.find((it) => it.name === name);
  if (!mutant) throw new Error(`There is no mutant "${name}".`);
  return mutant;
}
