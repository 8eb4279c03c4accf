import type { Flow } from "../history.ts";
import { accountFlows } from "./accounts.ts";
import { applicationFlows, applicationRaces } from "./applications.ts";
import { balanceFlows } from "./balances.ts";
import { catalogueFlows } from "./catalogue.ts";
import { disputeFlows } from "./disputes.ts";
import { emailChoiceFlows } from "./email-choices.ts";
import { givingFlows, givingRaces } from "./givings.ts";
import { groupFlows, groupRaces } from "./groups.ts";
import { invitationFlows, invitationRaces } from "./invitations.ts";
import { leavingFlows, leavingRaces } from "./leaving.ts";
import { moneyBackFlows } from "./money-back.ts";
import { lastPayoutFlows, payeeFlows, payeeRaces } from "./payees.ts";
import { payoutAskFlows, payoutAskRaces } from "./payout-asks.ts";
import { runWordFlows, runWordRaces } from "./payout-words.ts";
import { payoutFlows, payoutRaces } from "./payouts.ts";
import { peopleFlows, peopleRaces } from "./people.ts";
import { questionFlows, questionRaces } from "./questions.ts";
import { raceFlows } from "./races.ts";
import { refundEndFlows } from "./refunds-that-end.ts";
import { saleFlows } from "./sales.ts";
import { factorFlows, factorRaces } from "./second-factor.ts";
import { settingsFlows, settingsStorms } from "./settings.ts";
import { slowFlows } from "./slow-workers.ts";
import { teamFlows, teamRaces } from "./team.ts";
import { termsFlows, termsRaces } from "./terms.ts";
import { timingFlows } from "./timing.ts";
import { troubleFlows } from "./troubles.ts";
import { upgradeFlows } from "./upgrade.ts";

/** Every flow whose calls fail one by one; together they run every function that calls anything outside. */
export const flows: readonly Flow[] = [
  ...saleFlows,
  ...timingFlows,
  ...moneyBackFlows,
  ...refundEndFlows,
  ...disputeFlows,
  ...balanceFlows,
  ...payoutFlows,
  ...runWordFlows,
  ...payoutAskFlows,
  ...givingFlows,
  ...accountFlows,
  ...peopleFlows,
  ...applicationFlows,
  ...invitationFlows,
  ...catalogueFlows,
  ...settingsFlows,
  ...upgradeFlows,
  ...emailChoiceFlows,
  ...teamFlows,
  ...leavingFlows,
  ...termsFlows,
  ...factorFlows,
  ...groupFlows,
  ...payeeFlows,
  ...lastPayoutFlows,
  ...questionFlows,
];

/** Those that only a storm gives a meaning. */
export const stormFlows: readonly Flow[] = [
  ...raceFlows,
  ...peopleRaces,
  ...applicationRaces,
  ...invitationRaces,
  ...slowFlows,
  ...troubleFlows,
  ...settingsStorms,
  ...teamRaces,
  ...leavingRaces,
  ...termsRaces,
  ...factorRaces,
  ...groupRaces,
  ...payoutRaces,
  ...runWordRaces,
  ...payoutAskRaces,
  ...givingRaces,
  ...payeeRaces,
  ...questionRaces,
];

/** @throws Error where there is none of that name */
export function flowOf(name: string): Flow {
  const all = [...flows, ...stormFlows];
  const flow = all.find((it) => it.name === name);
  if (!flow) throw new Error(`There is no flow "${name}". There are: ${all.map((it) => it.name).join("; ")}.`);
  return flow;
}
