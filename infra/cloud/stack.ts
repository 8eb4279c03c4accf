import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Api } from "./api.ts";
import { limitCosts } from "./budget.ts";
import { addDashboard } from "./dashboard.ts";
import { stackNameOf } from "./names.ts";
import { Noun } from "./noun.ts";
import type { Release } from "./release.ts";
import { makeResources } from "./resources.ts";
import { functionNames, nounOf } from "./rows.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";
import { watchOver } from "./watches.ts";
import { askForDocuments } from "./write-documents.ts";

/**
 * One stage of Herald, drawn from shared/topology.ts: all that is in it stands there, as data. What keeps data, and what
 * all share, is in this stack; functions are in a stack within it for each noun.
 */
export class HeraldStack extends Stack {
  constructor(scope: Construct, { settings, release }: { settings: Settings; release: Release }) {
    const { stage, account, region } = settings;
    super(scope, stackNameOf(stage), {
      description: `Herald, stage ${stage}`,
      terminationProtection: stage === "prod",
      tags: { app: "herald", "herald:stage": stage },
      env: { ...(account && { account }), ...(region && { region }) },
    });
    const resources = makeResources(this, settings);
    const api = new Api(this, { stage });
    const { edge: edgeSecret } = resources.secrets;
    const site = new Site(this, { settings, apiDomain: api.domain, edgeSecret, built: release.site });
    const deployed = { ...release, appUrl: site.url };
    const withSite = { ...resources, siteBucket: site.bucket };
    const nouns = [...Map.groupBy(functionNames, nounOf)].map(
      ([noun, names]) => new Noun(this, noun, { names, resources: withSite, release: deployed, api }),
    );
    if (site.filled) {
      const { queue } = resources.queues.documents;
      askForDocuments(this, { queue, release, settings, after: [site.filled, ...nouns] });
    }
    watchOver(this, { resources, api });
    addDashboard(this, { resources, api: api.httpApi });
    if (!settings.emulated) limitCosts(this, settings);
    this.#tell({
      SiteUrl: site.url,
      ApiUrl: api.httpApi.apiEndpoint,
      TableName: resources.table.tableName,
      BusName: resources.bus.eventBusName,
      Version: release.version,
    });
  }

  #tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}
