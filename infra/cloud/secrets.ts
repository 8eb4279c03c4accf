import { CfnSecret } from "aws-cdk-lib/aws-secretsmanager";
import { Construct } from "constructs";
import type { SecretName } from "../../shared/topology.ts";
import { recordOf, secretNames } from "./rows.ts";

/**
 * One secret for each name in the topology. Those of other companies start without a value, so that a function fails
 * rather than runs on a made-up one; the owner puts the value in once:
 *
 *     aws secretsmanager put-secret-value --secret-id herald-dev/stripe --secret-string file://stripe.json
 *
 * The key that signs tokens is nobody else's, and CloudFormation draws it.
 */
export class Secrets extends Construct {
  readonly byName: Readonly<Record<SecretName, CfnSecret>>;

  constructor(scope: Construct, { stage }: { stage: string }) {
    super(scope, "Secrets");
    const secret = (name: SecretName) => {
      const drawn = name === "tokens" ? { secretString: this.#signingKeys() } : {};
      return new CfnSecret(this, name, { name: `herald-${stage}/${name}`, description: `Herald: ${name}`, ...drawn });
    };
    this.byName = recordOf(secretNames, secret);
  }

  /**
   * `{"keys":[{"id","key"}]}` around 64 random letters and digits (381 bits). CloudFormation can't generate a value
   * inside a list, so it generates one in a secret of its own that no function may read, and refers to it from here.
   */
  #signingKeys(): string {
    const drawn = new CfnSecret(this, "tokens-first-key", {
      description: "Herald: the first key of the secret of tokens, as it was drawn",
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    return `{"keys":[{"id":"first","key":"{{resolve:secretsmanager:${drawn.ref}:SecretString:::}}"}]}`;
  }
}
