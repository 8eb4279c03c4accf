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
    name: "a logo's address leads past the folder that it lies in",
    near: "change the settings between two orders",
    kind: "wrong key",
    file: "shared/services/logos.ts",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code's
    find: "return `/${Key}`;",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: likewise
    replace: "return `/${Key.slice(logosPrefix.length)}`;",
  },
  {
    name: "the small one of a picture is put over the large one",
    near: "upload a picture, and show it with a product",
    kind: "wrong key",
    file: "shared/services/pictures.ts",
    find: "put(small, smallPictureOf(path).slice(1), kind, cacheControl),",
    replace: "put(small, path.slice(1), kind, cacheControl),",
  },
];
