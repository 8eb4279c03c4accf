import { CfnSecret, type CfnSecretProps } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { SecretName } from "../../shared/topology.ts";
import { secretIdOf } from "./names.ts";
import { recordOf, secretNames } from "./rows.ts";

type Generated = Pick<CfnSecretProps, "generateSecretString">;

/**
 * A document with 64 random letters and digits (381 bits) in a field of it. CloudFormation draws them once; it would
 * draw again, over whatever the secret holds by then, if these lines changed.
 */
const drawn = (field: string, template: object): Generated => ({
  generateSecretString: {
    secretStringTemplate: JSON.stringify(template),
    generateStringKey: field,
    passwordLength: 64,
    excludePunctuation: true,
  },
});

/** Keys that are nobody else's. The first rotation makes a list of the tokens' (shared/services/token-document.ts). */
const generated: Partial<Record<SecretName, Generated>> = {
  tokens: drawn("drawn", { keys: [] }),
  edge: drawn("key", {}),
};

/**
 * One secret for each name in the topology. Those of other companies start without a value, so that a function fails
 * rather than runs on a made-up one; the owner puts the value in: `npm run secrets -- --stage dev --set stripe`.
 */
export class Secrets extends Construct {
  readonly byName: Readonly<Record<SecretName, CfnSecret>>;

  constructor(scope: Construct, { stage }: { stage: string }) {
    super(scope, "Secrets");
    const secret = (name: SecretName) => {
      const told = { name: secretIdOf(stage, name), description: `Herald: ${name}` };
      return new CfnSecret(this, name, { ...told, ...generated[name] });
    };
    this.byName = recordOf(secretNames, secret);
  }
}
