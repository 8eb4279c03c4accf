import { CfnOutput, Stack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Api } from "./api.ts";
import { limitCosts } from "./budget.ts";
import { addDashboard } from "./dashboard.ts";
import type { Release } from "./release.ts";
import { makeResources, type Resources } from "./resources.ts";
import { functionNames } from "./rows.ts";
import { schedule } from "./schedules.ts";
import type { Settings } from "./settings.ts";
import { Site } from "./site.ts";
import { consume, follow } from "./sources.ts";
import { UseCase } from "./use-case.ts";
import { watchOver } from "./watches.ts";

/** One stage of Herald, drawn from shared/topology.ts: all that is in it stands there, as data. */
export class HeraldStack extends Stack {
  constructor(scope: Construct, { settings, release }: { settings: Settings; release: Release }) {
    const { stage, account, region } = settings;
    super(scope, `herald-${stage}`, {
      description: `Herald, stage ${stage}`,
      terminationProtection: stage === "prod",
      tags: { app: "herald", "herald:stage": stage },
      env: { ...(account && { account }), ...(region && { region }) },
    });
    const resources = makeResources(this, settings);
    const api = new Api(this, { stage });
    const { edge: edgeSecret } = resources.secrets;
    const site = new Site(this, { settings, apiDomain: api.domain, edgeSecret, built: release.site });
    for (const name of functionNames) {
      connect(new UseCase(this, name, resources, { ...release, appUrl: site.url }), resources, api);
    }
    watchOver(this, { resources, api: api.httpApi });
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

/** Joins a function to what starts it. A function that is only invoked needs nothing. */
function connect(useCase: UseCase, resources: Resources, api: Api): void {
  const { on } = useCase.row;
  if ("http" in on) api.add(useCase);
  if ("queue" in on) consume(on.queue, useCase, resources);
  if ("stream" in on) follow(useCase, resources);
  if ("schedule" in on) schedule(on.schedule, useCase);
}
