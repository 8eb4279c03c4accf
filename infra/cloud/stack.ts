import { CfnOutput, Stack } from "aws-cdk-lib";
import { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import type { Construct } from "constructs";
import { makeResources, type Resources } from "./resources.ts";
import { addRoutes } from "./routes.ts";
import { functionNames } from "./rows.ts";
import { schedule } from "./schedules.ts";
import type { Settings } from "./settings.ts";
import { consume, follow } from "./sources.ts";
import { type Release, UseCase } from "./use-case.ts";

/** One stage of Herald, drawn from shared/topology.ts: all that is in it stands there, as data. */
export class HeraldStack extends Stack {
  /** The API's own host, for the site to pass requests on to. */
  readonly apiDomain: string;

  constructor(scope: Construct, { settings, release }: { settings: Settings; release: Release }) {
    const { stage } = settings;
    super(scope, `herald-${stage}`, {
      description: `Herald, stage ${stage}`,
      terminationProtection: stage === "prod",
      tags: { herald: stage },
    });
    const resources = makeResources(this, settings);
    const httpApi = new HttpApi(this, "Api", { apiName: `herald-${stage}` });
    this.apiDomain = `${httpApi.apiId}.execute-api.${this.region}.${this.urlSuffix}`;
    for (const name of functionNames) {
      connect(new UseCase(this, name, resources, release), resources, httpApi);
    }
    this.#tell({
      ApiUrl: httpApi.apiEndpoint,
      TableName: resources.table.tableName,
      BusName: resources.bus.eventBusName,
    });
  }

  #tell(outputs: Record<string, string>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/** Joins a function to what starts it. A function that is only invoked needs nothing. */
function connect(useCase: UseCase, resources: Resources, httpApi: HttpApi): void {
  const { on } = useCase.row;
  if ("http" in on) addRoutes(httpApi, useCase);
  if ("queue" in on) consume(on.queue, useCase, resources);
  if ("stream" in on) follow(useCase, resources);
  if ("schedule" in on) schedule(on.schedule, useCase);
}
