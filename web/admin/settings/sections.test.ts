import { expect, test } from "@jest/globals";
import { examples } from "../../../shared/contract/examples.ts";
import type { Settings } from "../api.ts";
import { changedSections, differencesOf, isSame } from "./sections.ts";

const settings: Settings = examples["settings/read"].answer;

test("what two people changed is told field by field, in words", () => {
  const theirs = { ...settings, programme: { ...settings.programme, rateBps: 1_250 } };
  expect(differencesOf("programme", theirs, { ...settings.programme, signUp: "approval" })).toEqual([
    { label: "Commission, percent", theirs: "12.5%", mine: "10%" },
    { label: "Who can become an ambassador", theirs: "Everybody, at once", mine: "Everybody, once you agree" },
  ]);
  expect(differencesOf("delivery", settings, "none")).toHaveLength(1);
});

test("a field that is not set is the same as one that is not there", () => {
  expect(isSame("legal", { termsUrl: undefined }, {})).toBe(true);
  expect(differencesOf("legal", { ...settings, legal: {} }, { termsUrl: "https://a.example" })[0]?.theirs).toBe(
    "Not set",
  );
});

test("the sections that somebody else changed are known", () => {
  expect(changedSections(settings, { ...settings, version: 9 })).toEqual([]);
  expect(changedSections(settings, { ...settings, contact: { timeZone: "UTC" }, delivery: "none" })).toEqual([
    "delivery",
    "contact",
  ]);
});
