import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { routeGroups } from "../../shared/contract/routes.ts";
import { functions } from "../../shared/topology.ts";
import { routesOf } from "../../shared/topology-spec.ts";
import { root } from "../house/sources.ts";
import { explained } from "./explained.ts";
import { judged } from "./findings.ts";

test("docs/security.md explains what is let pass, in the words that stand in the code, and nothing else", () => {
  const text = readFileSync(join(root, "docs/security.md"), "utf8");
  const [, part = ""] = text.split("## What outside tools find, and why it stays");
  const rows = part.split("\n## ")[0]?.match(/^\|.*\|$/gm) ?? [];
  const told = rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  expect(told).toEqual(explained.map(({ says, why }) => [says, why]));
});

test("what is explained is so for operations that there are", () => {
  const names = Object.values(routeGroups).flatMap((routes) => routes.map(({ name }) => name));
  const operations = names.flatMap((name) => routesOf(functions[name])).map(String);
  expect(explained.flatMap(({ where }) => where).filter((one) => !operations.includes(one))).toEqual([]);
});

test("only the very answer of the very operation is explained, and each other finding is told once", () => {
  const [{ rule, says, where } = { rule: "", says: "", where: [] }] = explained;
  const known = { rule, says, where: where[0] ?? "", again: "" };
  const others = [
    { ...known, rule: "not_a_server_error" },
    { ...known, says: "else" },
    { ...known, where: "GET /" },
  ];
  expect(judged([known, known])).toEqual({ open: [], explained: 2 });
  expect(judged([known, ...others, ...others])).toEqual({ open: others, explained: 1 });
});
