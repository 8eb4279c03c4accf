/** What no emulator run can prove, and where it is held to instead. `npm run test:cloud` ends with this list. */
export const notVouchedFor: Record<string, string> = {
  "permissions (accepted, not enforced)": "infra/cloud/grants.test.ts",
  "throttling and reserved concurrency": "infra/cloud/api.test.ts, stack.test.ts",
  "alarms going off, the budget": "infra/cloud/watches.test.ts",
  "CloudFront: its cache, headers, edge functions": "infra/cloud/site.test.ts",
  "time to live, recovery, encryption, deletion protection": "infra/cloud/stack.test.ts",
  "the pages being copied into their bucket": "infra/cloud/site.test.ts",
  "a link's page, which is made of one of them": "tests/contract/link-preview.test.ts, on the laptop and deployed",
  "replaying events from the bus's archive": "infra/cloud/watches.test.ts",
  "SES's and Stripe's own answers": "none: stand-ins answer as their documentation says",
};
