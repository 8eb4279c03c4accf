import { expect, test } from "@jest/globals";
import { emailMessage, eventDetails } from "../../shared/contract/messages.ts";
import { routeGroups } from "../../shared/contract/routes.ts";
import * as data from "../../shared/data/index.ts";
import { indexKeys, keys, partitions } from "../../shared/data/keys.ts";
import { bucketSettings, clientSettings } from "../../shared/runtime/clients.ts";
import { entities, functions, queues, table } from "../../shared/topology.ts";
import { covers } from "../../shared/topology-access.ts";
import { type Access, type FunctionSpec, type HttpTrigger, needsSignIn, routesOf } from "../../shared/topology-spec.ts";
import { sourcesBelow } from "./sources.ts";

const rows: [string, FunctionSpec][] = Object.entries(functions);
const files = sourcesBelow("functions").filter(({ path }) => !path.endsWith(".test.ts"));

test("files under functions/ and rows of the topology are the same set", () => {
  const names = files.map(({ path }) => path.replace(/^functions\//, "").replace(/\.ts$/, ""));
  expect(names.sort()).toEqual(rows.map(([name]) => name).sort());
});

test("every function file exports its handler, and the name that it gives is its own", () => {
  for (const { path, text } of files) {
    expect([path, /export const handler = /.test(text)]).toEqual([path, true]);
    const own = path.replace(/^functions\//, "").replace(/\.ts$/, "");
    const given = /(?:queue|schedule|stream|invocation)\(\s*"([^"]+)"/.exec(text)?.[1];
    if (given) expect(given).toBe(own);
  }
});

test("a signed-in route is wrapped as one, and a public route is not", () => {
  for (const [name, spec] of rows) {
    const text = files.find(({ path }) => path === `functions/${name}.ts`)?.text ?? "";
    expect([name, /= signedIn\(/.test(text)]).toEqual([name, needsSignIn(spec)]);
  }
});

test("every HTTP function has a route in the contract, but for those that are no interface: pages, and what no other takes", () => {
  const contract = Object.values(routeGroups)
    .flat()
    .map((route) => route.name)
    .sort();
  const http = rows.filter(([, spec]) => routesOf(spec).length > 0).map(([name]) => name);
  const noInterface = ["checkout/show-link", "storefronts/show", "reference/show-portal", "reference/not-found"];
  expect([...contract, ...noInterface].sort()).toEqual(http.sort());
});

test("a row of the owner's area that names no role, or not the owner, does not compile", () => {
  // @ts-expect-error it names none
  const none: HttpTrigger = { http: "GET /api/admin/things", auth: "admin" };
  // @ts-expect-error it leaves the owner out
  const others: HttpTrigger = { http: "GET /api/admin/things", auth: "admin", roles: ["viewer"] };
  // @ts-expect-error nobody else has a role
  const ambassadors: HttpTrigger = { http: "GET /api/ambassador/things", auth: "ambassador", roles: ["owner"] };
  expect([none, others, ambassadors]).toHaveLength(3);
});

test("no two functions take the same route, and every queue has exactly one consumer", () => {
  const routes = rows.flatMap(([, spec]) => routesOf(spec));
  expect(new Set(routes).size).toBe(routes.length);
  const consumed = rows.flatMap(([, { on }]) => ("queue" in on ? [on.queue] : []));
  expect(consumed.sort()).toEqual(Object.keys(queues).sort());
});

test("every event that a queue waits for is one that the stream publishes", () => {
  const awaited = Object.values(queues).flatMap((queue) => ("from" in queue ? [...queue.from] : []));
  expect(awaited.filter((event) => !Object.hasOwn(eventDetails, event))).toEqual([]);
  expect(awaited.length).toBeGreaterThan(5);
});

test("whatever an event is read from wakes the publisher", () => {
  const { text = "" } = sourcesBelow("shared/policies").find(({ path }) => path.endsWith("/outbox.ts")) ?? {};
  const types = new Set([...text.matchAll(/\bof: "(\w+)"/g)].map(([, type = ""]) => type));
  expect(types.size).toBeGreaterThan(3);
  const { INSERT, MODIFY } = functions["events/publish"].on.wakes;
  const waking: readonly string[] = [...INSERT, ...MODIFY];
  expect([...types].filter((type) => !waking.includes(type))).toEqual([]);
});

test("what the e-mail queue waits for is what its consumer can read", () => {
  expect([...queues.emails.from].sort()).toEqual(
    [...emailMessage.def.options.flatMap(({ shape }) => shape["detail-type"].options)].sort(),
  );
});

test("an entity's verbs are those that the topology grants by, each", () => {
  for (const [name, entity] of Object.entries(data)) {
    const verbs = Object.keys({ ...entity.reads("none"), ...entity.writes("none") });
    expect([name, Object.keys(entities[name as keyof typeof entities]).sort()]).toEqual([name, verbs.sort()]);
  }
  expect(Object.keys(data).sort()).toEqual(Object.keys(entities).sort());
});

test("every key of the table falls under an entity that may be granted, and the index names are the table's", () => {
  const granted = Object.values(entities)
    .flatMap((verbs): Access[] => Object.values(verbs))
    .flatMap((access): string[] => Object.values(access).flat())
    .concat("AUDIT#*", "AUDITS#*");
  const all = [
    ...Object.values(keys).map((key) => (key as (...parts: string[]) => { pk: string })("usr_x", "usr_y").pk),
    indexKeys.ambassadors("t", "x").gsi1pk,
    partitions.catalogue,
    ...[partitions.productSearch("mug"), partitions.productSearch()],
    ...[partitions.ambassadorSearch("ada"), partitions.ambassadorSearch(), partitions.orderSearch("ada")],
    indexKeys.ambassadorsOf("suspended", "t", "x").gsi2pk,
    indexKeys.invitations("t", "x").gsi1pk,
    indexKeys.linksOf("x", "t", "c").gsi1pk,
    indexKeys.orders("t", "x").gsi1pk,
    indexKeys.ordersOf("PAID", "t", "x").gsi2pk,
    indexKeys.ledgerDay("t", "x", "e").gsi1pk,
    indexKeys.statement("x", 1, "t", "e").gsi2pk,
    ...[partitions.payoutsIn("x"), partitions.payoutsOf("x"), indexKeys.runs("t", "x").gsi1pk],
  ];
  expect(all.filter((pk) => !covers(granted, pk))).toEqual([]);
  expect(Object.keys(table.indexes)).toEqual(["gsi1", "gsi2"]);
});

test("every client of AWS that functions use has the settings that all share", () => {
  const made = sourcesBelow("shared")
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/new (\w+Client)\((\w*)/g)].map(([, name, given]) => [path, name, given]),
    );
  expect(made.length).toBeGreaterThanOrEqual(6);
  expect(bucketSettings).toMatchObject(clientSettings);
  expect(made.filter(([, , given]) => given !== "clientSettings" && given !== "bucketSettings")).toEqual([]);
});
