import type { AttributeValue as SdkValue } from "@aws-sdk/client-dynamodb";
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { StreamRecord } from "./stream-reader.ts";

/**
 * The event that Lambda hands to a function for records of a stream: times in epoch seconds, binary in base64.
 * https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#events-sample-dynamodb
 */
export function streamEvent(records: readonly StreamRecord[], streamArn: string): DynamoDBStreamEvent {
  return {
    Records: records.map((record): DynamoDBRecord => {
      const {
        Keys,
        NewImage,
        OldImage,
        ApproximateCreationDateTime: at,
        SequenceNumber,
        SizeBytes,
      } = record.dynamodb ?? {};
      return {
        eventID: record.eventID ?? "",
        ...(record.eventName && { eventName: record.eventName }),
        eventVersion: record.eventVersion ?? "1.1",
        eventSource: "aws:dynamodb",
        awsRegion: "eu-west-1",
        eventSourceARN: streamArn,
        ...(record.userIdentity && { userIdentity: record.userIdentity }),
        dynamodb: {
          ...(at && { ApproximateCreationDateTime: at.getTime() / 1000 }),
          ...(Keys && { Keys: image(Keys) }),
          ...(NewImage && { NewImage: image(NewImage) }),
          ...(OldImage && { OldImage: image(OldImage) }),
          ...(SequenceNumber && { SequenceNumber }),
          ...(SizeBytes !== undefined && { SizeBytes }),
          StreamViewType: "NEW_AND_OLD_IMAGES",
        },
      };
    }),
  };
}

function image(attributes: Record<string, SdkValue>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, wire(value)]));
}

function wire(value: SdkValue): AttributeValue {
  if (value.S !== undefined) return { S: value.S };
  if (value.N !== undefined) return { N: value.N };
  if (value.BOOL !== undefined) return { BOOL: value.BOOL };
  if (value.NULL !== undefined) return { NULL: true };
  if (value.M) return { M: image(value.M) };
  if (value.L) return { L: value.L.map(wire) };
  if (value.SS) return { SS: value.SS };
  if (value.NS) return { NS: value.NS };
  if (value.BS) return { BS: value.BS.map(base64) };
  if (value.B) return { B: base64(value.B) };
  return { NULL: true };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
