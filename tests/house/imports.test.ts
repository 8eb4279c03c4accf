import { expect, test } from "@jest/globals";
import { circlesOf, importsBetweenRooms } from "./rooms.ts";
import { sourcesBelow } from "./sources.ts";

/** What every part of the web app may use; of the topology, only types. */
const webShared = [
  ...["web/client/", "web/parts/", "web/shop/"],
  ...["shared/contract/", "shared/site/", "shared/domain/", "shared/words/", "shared/topology.ts"],
];

/** The whole backend as data, and its vocabulary. */
const topology = [
  ...["shared/topology.ts", "shared/topology-spec.ts", "shared/topology-access.ts"],
  ...["shared/topology-row.ts", "shared/topology-stream.ts"],
];

/** What is wrong with a field is found in many rooms, and said by one catalogue, which imports nothing. */
const fieldSentences = "shared/words/en/fields.ts";

/** The rules of the laptop's rooms: what each may import besides itself, and any package. */
function local(rooms: Record<string, string[]>) {
  return Object.entries(rooms).map(([name, others]) => {
    const room = `infra/local/${name}/`;
    return { room, rooms: [room, ...others], packages: ["*"] };
  });
}

/** Which rooms and packages a room may import. The first matching folder rules; `*` means any package. */
const isBuyers = (area: string) => area === "checkout" || area === "storefront";

const rules: { room: string; rooms: string[]; packages: string[] }[] = [
  { room: "shared/topology.ts", rooms: ["shared/topology-spec.ts"], packages: [] },
  // A type alone: who may call.
  { room: "shared/topology-spec.ts", rooms: ["shared/domain/person.ts", "shared/domain/picture.ts"], packages: [] },
  { room: "shared/topology-row.ts", rooms: ["shared/topology.ts", "shared/topology-spec.ts"], packages: [] },
  { room: "shared/topology-stream.ts", rooms: ["shared/topology-spec.ts"], packages: [] },
  { room: "shared/topology-access.ts", rooms: ["shared/topology.ts", "shared/topology-spec.ts"], packages: [] },
  {
    room: "shared/site/",
    rooms: ["shared/site/", "shared/domain/delivery.ts", "shared/domain/settings.ts", "shared/domain/tax.ts"],
    packages: [],
  },
  { room: "shared/words/compile.ts", rooms: [], packages: ["@messageformat/parser"] },
  { room: "shared/words/", rooms: ["shared/words/en/"], packages: [] },
  { room: "shared/domain/", rooms: ["shared/domain/", fieldSentences], packages: [] },
  {
    room: "shared/contract/",
    rooms: ["shared/contract/", "shared/domain/", fieldSentences, ...topology],
    packages: ["zod/mini"],
  },
  {
    room: "shared/data/",
    rooms: ["shared/data/", "shared/domain/", "shared/observability/", "shared/runtime/", fieldSentences],
    packages: ["zod/mini", "@aws-sdk/client-dynamodb", "@aws-sdk/util-dynamodb"],
  },
  { room: "shared/runtime/", rooms: ["shared/runtime/"], packages: [] },
  { room: "shared/observability/", rooms: ["shared/observability/", ...topology], packages: [] },
  {
    room: "shared/services/",
    rooms: [
      ...["shared/services/", "shared/domain/", "shared/contract/", "shared/observability/"],
      ...["shared/runtime/", "shared/site/documents.ts", fieldSentences, ...topology],
    ],
    packages: ["*"],
  },
  {
    room: "shared/emails/",
    rooms: [
      ...["shared/emails/", "shared/domain/", "shared/contract/", "shared/services/", "shared/words/"],
      ...["shared/site/shades.ts", "shared/site/shop.ts"],
    ],
    packages: [],
  },
  {
    room: "shared/policies/",
    rooms: [
      ...["shared/policies/", "shared/domain/", "shared/contract/", "shared/data/"],
      ...["shared/services/", "shared/observability/", fieldSentences],
      // What delivery is called is frozen on an order, as a product's title is.
      "shared/words/en/order-line.ts",
    ],
    packages: ["zod/mini", "ulid"],
  },
  {
    room: "shared/views/",
    rooms: ["shared/views/", "shared/domain/", "shared/data/", "shared/site/preview.ts", "shared/words/"],
    packages: [],
  },
  {
    room: "shared/lambda/http/",
    rooms: [
      ...["shared/lambda/http/", "shared/domain/", "shared/contract/", "shared/observability/"],
      ...[fieldSentences, ...topology],
    ],
    packages: ["zod/mini", "aws-lambda", "@middy/core", "express"],
  },
  {
    room: "shared/lambda/",
    rooms: [
      ...["shared/lambda/", "shared/domain/", "shared/contract/", "shared/data/"],
      ...["shared/services/", "shared/observability/", "shared/runtime/", "shared/site/", ...topology],
    ],
    packages: ["zod/mini", "aws-lambda", "@middy/core", "@aws-sdk/util-dynamodb"],
  },
  {
    room: "functions/reference/show-portal.ts",
    rooms: ["shared/lambda/"],
    packages: ["express", "serverless-http"],
  },
  { room: "functions/", rooms: ["shared/"], packages: ["zod/mini"] },
  // The laptop's rooms, each above those that it imports; what lies in infra/local itself starts them.
  ...local({
    settings: ["shared/site/", "shared/domain/delivery.ts", "shared/domain/settings.ts"],
    http: ["infra/local/settings/", "infra/terminal/", "shared/site/"],
    data: ["infra/local/settings/", "infra/local/http/", "infra/terminal/"],
    services: [
      ...["infra/local/settings/", "infra/local/http/", "infra/local/data/"],
      ...["shared/runtime/clients.ts", ...topology],
    ],
    lambda: ["settings", "http", "data", "services"]
      .map((room) => `infra/local/${room}/`)
      .concat("infra/terminal/", topology),
    stripe: [],
    demo: ["infra/local/settings/", "infra/local/lambda/", "infra/terminal/", "shared/domain/currency.ts"],
    pages: ["settings", "http", "lambda", "demo"].map((room) => `infra/local/${room}/`).concat("shared/site/"),
  }),
  { room: "infra/local/", rooms: ["infra/local/", "infra/terminal/", ...topology], packages: ["@aws-sdk/client-sqs"] },
  // By another hand than what it looks at: nothing of Herald, and no package.
  { room: "infra/verify/", rooms: ["infra/verify/"], packages: [] },
  { room: "infra/terminal/", rooms: ["infra/terminal/"], packages: [] },
  {
    room: "infra/cloud/",
    rooms: ["infra/cloud/", "shared/site/", "shared/domain/delivery.ts", "shared/domain/settings.ts", ...topology],
    packages: ["*"],
  },
  // A part of what `npm run client` makes: nothing of Herald, as it is copied away.
  { room: "infra/client/template/", rooms: ["infra/client/template/"], packages: ["openapi-fetch"] },
  {
    room: "infra/client/",
    rooms: [
      ...["infra/client/", "infra/terminal/", "infra/local/settings/settings.ts"],
      "shared/contract/openapi/document.ts",
    ],
    packages: ["zod/mini"],
  },
  { room: "infra/app.ts", rooms: ["infra/cloud/"], packages: ["*"] },
  {
    room: "infra/commands/",
    rooms: [
      ...["infra/commands/", "infra/cloud/", "infra/terminal/", "infra/local/settings/settings.ts"],
      ...["shared/contract/stripe-event-types.ts", ...topology],
      // What `npm run books` reads and writes.
      ...["shared/contract/books.ts", "shared/domain/books.ts"],
    ],
    packages: ["*"],
  },
  // Each area of the app stands for itself, so that a buyer never loads what only an owner needs.
  ...["admin", "ambassador", "checkout", "storefront"].map((area) => ({
    room: `web/${area}/`,
    rooms: [`web/${area}/`, ...(isBuyers(area) ? [] : ["web/accounts/"]), ...webShared],
    packages: ["*"],
  })),
  { room: "web/accounts/", rooms: ["web/accounts/", ...webShared], packages: ["*"] },
  // What Vite itself runs.
  { room: "web/vite.config.ts", rooms: ["web/lucide.ts"], packages: ["*"] },
  { room: "web/", rooms: webShared, packages: ["*"] },
];

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const sources = [
  ...sourcesBelow("shared"),
  ...sourcesBelow("functions"),
  ...sourcesBelow("infra"),
  ...sourcesBelow("web"),
].filter(({ path }) => !isTest(path));

test.each(sources.map((source) => [source.path, source] as const))(
  "%s imports only what its room may",
  (path, source) => {
    const rule = rules.find(({ room }) => path.startsWith(room));
    if (!rule) throw new Error(`No rule covers ${path}.`);
    const refused = source.imports.filter((name) => {
      const isProject = /^(shared|functions|infra|web|tests)\//.test(name);
      if (isProject) return !rule.rooms.some((room) => name.startsWith(room));
      return !name.startsWith("node:") && !rule.packages.includes("*") && !rule.packages.includes(name);
    });
    expect(refused).toEqual([]);
  },
);

test.each(["shared", "infra/local"])("no room of %s imports one that imports it, directly or by others", (folder) => {
  expect(circlesOf(importsBetweenRooms(folder))).toEqual([]);
});

test("the rules see real imports: a domain file that imports a package would be caught", () => {
  const parsed = sources.find(({ path }) => path === "shared/data/table.ts");
  expect(parsed?.imports).toEqual(expect.arrayContaining(["@aws-sdk/client-dynamodb", "shared/data/keys.ts"]));
  expect(sources.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(100);
});

test("the domain reads neither clock nor environment", () => {
  const impure = sources.filter(
    ({ path, text }) => path.startsWith("shared/domain/") && /Date\.now|new Date\(\)|process\.|Math\.random/.test(text),
  );
  expect(impure.map(({ path }) => path)).toEqual([]);
});

test("nothing that a request runs scans the table", () => {
  const scanning = sources.filter(
    ({ path, text }) => !path.startsWith("infra/") && /ScanCommand|PartiQL|ExecuteStatement/.test(text),
  );
  expect(scanning.map(({ path }) => path)).toEqual([]);
});
