/** The CDK's entry for a deployment that fails at its end, when every function has been changed already. */
import { CfnWaitCondition, CfnWaitConditionHandle, NestedStack } from "aws-cdk-lib";
import { drawStage } from "../../infra/cloud/app.ts";

const stack = await drawStage();
const handle = new CfnWaitConditionHandle(stack, "NeverSignalled");
const wait = new CfnWaitCondition(stack, "Wait", { handle: handle.ref, timeout: "1", count: 1 });
for (const noun of stack.node.findAll()) if (NestedStack.isNestedStack(noun)) wait.node.addDependency(noun);
