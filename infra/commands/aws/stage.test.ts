import { expect, test } from "@jest/globals";
import { readStage } from "../../cloud/stage-file.ts";
import { refuseAnotherAccount, regionOf } from "./stage.ts";

const dev = readStage("dev");
const sources = { settings: dev, environment: {}, profileRegion: undefined };
const elsewhere = { ...dev, region: "eu-west-1", account: "123456789012" };

test("the region is the file's, else the environment's, else the profile's", () => {
  expect(regionOf({ ...sources, settings: elsewhere, profileRegion: "us-east-1" })).toBe("eu-west-1");
  expect(regionOf({ ...sources, environment: { AWS_REGION: "eu-north-1" }, profileRegion: "us-east-1" })).toBe(
    "eu-north-1",
  );
  expect(regionOf({ ...sources, environment: { AWS_DEFAULT_REGION: "eu-north-1" } })).toBe("eu-north-1");
  expect(regionOf({ ...sources, profileRegion: "us-east-1" })).toBe("us-east-1");
  expect(() => regionOf(sources)).toThrow("No region is chosen");
});

test.each(["AWS_REGION", "AWS_DEFAULT_REGION"])("a %s that contradicts the file is refused, saying both", (name) => {
  expect(() => regionOf({ ...sources, settings: elsewhere, environment: { [name]: "us-east-1" } })).toThrow(
    new RegExp(`eu-west-1.*${name} says us-east-1`),
  );
});

test("another account than the file's is refused, saying both", () => {
  const identity = { account: "999999999999", caller: "arn:aws:iam::999999999999:user/ada" };
  expect(() => refuseAnotherAccount({ settings: elsewhere, ...identity })).toThrow(/123456789012.*999999999999/);
  expect(refuseAnotherAccount({ settings: dev, ...identity })).toBeUndefined();
  expect(refuseAnotherAccount({ settings: elsewhere, ...identity, account: "123456789012" })).toBeUndefined();
});
