import {
  mailConfigurationSetVariable,
  queueUrlVariable,
  secretIdVariable,
  siteBucketVariable,
  stageVariable,
} from "../../shared/topology-spec.ts";
import type { GrantedResources } from "./resources.ts";
import { needsTable, type Row, secretsOf, usesSite } from "./rows.ts";

/**
 * A function's environment: the shop's settings, and the names of just what its row lets it touch. Of secrets it
 * holds the id, never the value.
 */
export function environmentOf(
  row: Row,
  resources: GrantedResources,
  { version, appUrl }: { version: string; appUrl: string },
): Record<string, string> {
  const { settings, table, bus, queues, secrets, mail } = resources;
  const { color, logoUrl } = settings.brand ?? {};
  const brand = { ...(color && { SHOP_COLOR: color }), ...(logoUrl && { SHOP_LOGO: logoUrl }) };
  const shop = Object.entries({ ...settings.shop, ...brand }).map(([name, value]) => [name, String(value)]);
  const own = "queue" in row.on ? [row.on.queue] : [];
  const urls = [...(row.sends ?? []), ...own].map((name) => [queueUrlVariable(name), queues[name].queue.queueUrl]);
  const ids = secretsOf(row).map((name) => [secretIdVariable(name), secrets[name].ref]);
  return {
    // In every environment it would replace every function at each commit, and start all of them cold.
    ...(row.tellsVersion && { HERALD_VERSION: version }),
    [stageVariable]: settings.stage,
    ...(needsTable(row) && { HERALD_TABLE: table.tableName }),
    ...(usesSite(row) && { [siteBucketVariable]: resources.siteBucket.bucketName }),
    ...(row.uses?.includes("bus") && { HERALD_BUS: bus.eventBusName }),
    ...(row.uses?.includes("mail") && { [mailConfigurationSetVariable]: mail.configurationSet }),
    ...(secretsOf(row).includes("stripe") && settings.emulated && { STRIPE_API_URL: settings.emulated.stripeApiUrl }),
    ...Object.fromEntries([...shop, ...urls, ...ids]),
    APP_URL: appUrl,
  };
}
