import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import type { Look } from "./checklist.ts";

/** How an admin's credential stands in the table; a test holds this to what Herald writes. */
export const adminCredential = {
  expression: "begins_with(#key, :credential) AND #scope = :admin",
  names: { "#key": "pk", "#scope": "scope" },
  values: { ":credential": { S: "CREDENTIAL#" }, ":admin": { S: "admin" } },
};

/**
 * Whether anybody can sign in to the owner's pages. One page of the table is looked at (1 MB): a table that is larger
 * has been lived in, and somebody made the products in it.
 */
export const firstAdmin: Look = {
  about: "the first admin",
  async look({ stage: { region, name }, outputs }) {
    const { Count = 0, LastEvaluatedKey } = await new DynamoDBClient({ region }).send(
      new ScanCommand({
        TableName: outputs.TableName,
        FilterExpression: adminCredential.expression,
        ExpressionAttributeNames: adminCredential.names,
        ExpressionAttributeValues: adminCredential.values,
        Select: "COUNT",
      }),
    );
    if (Count > 0 || LastEvaluatedKey) return [];
    return [
      {
        what: "Make the first admin: nobody can sign in to the owner's pages yet.",
        how: [`  npm run admin:create -- --stage ${name} --email you@example.com`],
      },
    ];
  },
};
