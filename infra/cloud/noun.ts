import { NestedStack } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { FunctionName } from "../../shared/topology.ts";
import type { Api } from "./api.ts";
import type { GrantedResources } from "./resources.ts";
import { schedule } from "./schedules.ts";
import { consume, follow } from "./sources.ts";
import { type Deployed, UseCase } from "./use-case.ts";

interface NounProps {
  names: readonly FunctionName[];
  resources: GrantedResources;
  release: Deployed;
  api: Api;
}

/**
 * The use cases of one noun, each with what starts it, as a stack within the stage's: CloudFormation allows 500
 * resources a stack, and a route takes five. It holds nothing that keeps data, so it can be replaced whole.
 */
export class Noun extends NestedStack {
  constructor(scope: Construct, noun: string, { names, resources, release, api }: NounProps) {
    super(scope, noun, { description: `Herald, stage ${resources.settings.stage}: ${noun}` });
    for (const name of names) connect(new UseCase(this, name, resources, release), resources, api);
  }
}

/** Joins a function to what starts it. A function that is only invoked needs nothing. */
function connect(useCase: UseCase, resources: GrantedResources, api: Api): void {
  const { on } = useCase.row;
  if ("http" in on) api.add(useCase);
  if ("queue" in on) consume(on.queue, useCase, resources);
  if ("stream" in on) follow(useCase, resources);
  if ("schedule" in on) schedule(on.schedule, useCase);
}
