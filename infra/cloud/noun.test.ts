/** The stage's division: within CloudFormation's limits today, and with room for what is to come. */
import { describe, expect, test } from "@jest/globals";
import { functions } from "../../shared/topology.ts";
import { type FunctionSpec, routesOf } from "../../shared/topology-spec.ts";
import { stackNameOf, stacksOf } from "../../tests/stacks/stacks.ts";

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const limits = { resources: 500, parameters: 200, outputs: 200, templateBytes: 1_000_000, resourcesInAll: 2_500 };
const plannedRoutes = 150;

const { [stackNameOf("test")]: outer, ...nouns } = stacksOf("test");
if (outer === undefined) throw new Error("The stage has no stack.");
const rows = Object.entries<FunctionSpec>(functions);
const nounOf = (name: string) => name.split("/")[0] ?? name;
const typesIn = ({ Resources }: typeof outer) => Object.values(Resources).map(({ Type }) => Type);
const sizeOf = ({ Resources }: typeof outer) => Object.keys(Resources).length;

test("there is a stack for each noun of the topology, with the functions of its use cases", () => {
  const counts = Object.entries(nouns).map(([noun, one]) => [
    noun,
    typesIn(one).filter((type) => type === "AWS::Lambda::Function").length,
  ]);
  const asked = Object.entries(Object.groupBy(rows, ([name]) => nounOf(name)));
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(asked.map(([noun, its]) => [noun, its?.length])));
});

test("what keeps data is in none of them, so that each can be replaced whole", () => {
  const kept = ["Table", "Queue", "Secret", "Bucket", "LogGroup", "Archive"];
  const found = Object.values(nouns).flatMap((one) =>
    typesIn(one).filter((type) => kept.some((it) => type.endsWith(`::${it}`))),
  );
  expect(found).toEqual([]);
});

describe("CloudFormation's limits", () => {
  test.each(Object.entries({ outer, ...nouns }))("%s is far from them", (_noun, one) => {
    const { Parameters, Outputs } = one;
    expect(sizeOf(one)).toBeLessThan(limits.resources / 2);
    expect(Object.keys(Parameters).length).toBeLessThan(limits.parameters / 2);
    expect(Object.keys(Outputs).length).toBeLessThan(limits.outputs / 2);
    expect(JSON.stringify(one).length).toBeLessThan(limits.templateBytes / 2);
  });

  test("a use case with one route takes five resources in its noun, and none beside it", () => {
    const { links } = nouns;
    const routes = rows.filter(([name]) => nounOf(name) === "links").flatMap(([, row]) => routesOf(row));
    expect(sizeOf(links ?? outer)).toBe(5 * routes.length);
  });

  test(`${plannedRoutes} routes fit, even if two thirds of those to come were of the noun that has most`, () => {
    const routes = rows.flatMap(([, row]) => routesOf(row)).length;
    const toCome = 5 * (plannedRoutes - routes);
    const most = Math.max(...Object.values(nouns).map(sizeOf));
    expect(most + (2 / 3) * toCome).toBeLessThan(limits.resources);
    const inAll = [outer, ...Object.values(nouns)].reduce((sum, one) => sum + sizeOf(one), 0);
    expect(inAll + toCome).toBeLessThan(limits.resourcesInAll);
  });
});
