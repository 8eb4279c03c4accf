import { type App, Token, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { accepted } from "./accepted-findings.ts";
import type { HeraldStack } from "./stack.ts";

/** Has a synthesis fail on what AWS's own rules for sound solutions find, but for what is accepted. */
export function refuseFindings(app: App, stack: HeraldStack): void {
  accept(stack);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

/** Tells the rules what is accepted, each where it is. */
export function accept(stack: HeraldStack, acceptances = accepted): void {
  for (const { at, rules, reason } of acceptances) {
    const places = at === undefined ? [stack] : stack.node.findAll().filter(({ node }) => isAt(node.path, at));
    for (const place of places) {
      for (const rule of rules) Validations.of(place).acknowledge({ id: placed(rule, stack), reason });
    }
  }
}

/** A rule's name holds the account and the region themselves where the stage's file says them. */
function placed(rule: string, { account, region }: HeraldStack): string {
  return rule
    .replace("<AWS::AccountId>", Token.isUnresolved(account) ? "$&" : account)
    .replace("<AWS::Region>", Token.isUnresolved(region) ? "$&" : region);
}

const isAt = (path: string, at: string | readonly string[]) =>
  [at].flat().some((beginning) => path.split("/").slice(1).join("/").startsWith(beginning));
