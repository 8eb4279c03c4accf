import type { Mutant } from "./mutant.ts";

/** What the owner decides, and what is shown of it, broken. */
export const settingsMutants: readonly Mutant[] = [
  {
    name: "an order is placed at the rate of the deployment",
    near: "change the settings between two orders",
    kind: "stale read",
    file: "functions/checkout/create-session.ts",
    find: "deps.settings.get(deps.shop.firstSettings),",
    replace: "Promise.resolve(deps.shop.firstSettings),",
  },
  {
    name: "settings are put over what nobody looked at",
    near: "two owners change the settings at once",
    kind: "dropped condition",
    file: "shared/data/settings.ts",
    find: "condition: isKept ? equal({ version: before.version }) : absent,",
    replace: "",
  },
  {
    name: "a page is written over one that nobody looked at",
    near: "a slow worker writes the pages",
    kind: "lost update",
    file: "shared/services/site.ts",
    find: '{ IfNoneMatch: "*" } : { IfMatch: etag };',
    replace: "{} : {};",
  },
  {
    name: "a change of the settings is told to nobody",
    near: "change the settings between two orders",
    kind: "lost event",
    file: "shared/policies/outbox.ts",
    find: "detail: ({ after }) => after && {",
    replace: "detail: ({ after, before }) => after && before && {",
  },
  {
    name: "a logo that could not be put is answered as if it were there",
    near: "change the settings between two orders",
    kind: "swallowed error",
    file: "shared/services/logos.ts",
    find: "await client.send(new PutObjectCommand({ Bucket, Key, Body: picture, ...headers }));",
    replace:
      "await client.send(new PutObjectCommand({ Bucket, Key, Body: picture, ...headers })).catch(() => undefined);",
  },
];
