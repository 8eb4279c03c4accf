/** Every entity, by the name that the topology's rows use. For types: a bundle that imported this would hold them all. */

export { ambassadorSearch } from "./ambassador-search.ts";
export { attempts } from "./attempts.ts";
export { audits } from "./audits.ts";
export { balances } from "./balances.ts";
export { credentials } from "./credentials.ts";
export { deliveries } from "./deliveries.ts";
export { emailChoices } from "./email-choices.ts";
export { erasures } from "./erasures.ts";
export { groups } from "./groups.ts";
export { invitations } from "./invitations.ts";
export { ledger } from "./ledger.ts";
export { links } from "./links.ts";
export { notices } from "./notices.ts";
export { openings } from "./openings.ts";
export { orderSearch } from "./order-search.ts";
export { orders } from "./orders.ts";
export { payees } from "./payees.ts";
export { payouts } from "./payouts.ts";
export { products } from "./products.ts";
export { settings } from "./settings.ts";
export { standings } from "./standings.ts";
export { statements } from "./statements.ts";
export { statistics } from "./statistics.ts";
export { team } from "./team.ts";
export { terms } from "./terms.ts";
export { users } from "./users.ts";
