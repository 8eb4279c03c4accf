/** KB of parts that were bundled by themselves, minified: what a function can't go below while it holds them. */
const middyKb = 7;
const zodMiniKb = 19;
const oneAwsClientKb: Readonly<Record<string, number>> = { dynamodb: 338, sqs: 311 };
/** They share most of their weight: four of them are little more than one. */
const severalAwsClientsKb = 405;
const othersKb: Readonly<Record<string, number>> = { stripe: 241, "@upstash/redis": 79, jose: 18 };

/** What a function's parts weigh together, by the clients that it holds. */
export function partsKb(clients: readonly string[]): number {
  const aws = clients.filter((client) => !(client in othersKb));
  const [only = ""] = aws;
  const awsKb =
    aws.length > 1 ? severalAwsClientsKb : aws.length === 1 ? (oneAwsClientKb[only] ?? oneAwsClientKb.sqs ?? 0) : 0;
  return clients.reduce((sum, client) => sum + (othersKb[client] ?? 0), middyKb + zodMiniKb + awsKb);
}
