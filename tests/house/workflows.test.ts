import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { scripts } from "./scripts.ts";
import { root } from "./sources.ts";
import { stepNamed, workflows } from "./workflow-files.ts";

/** Every right that a job has beyond reading the code. */
const rights: Record<string, Record<string, string>> = {
  "diff.yml diff": { contents: "read", "id-token": "write", "pull-requests": "write" },
  "deploy.yml deploy": { contents: "read", "id-token": "write" },
};

const jobs = workflows.flatMap(({ file, jobs }) =>
  Object.entries(jobs).map(([name, job]) => ({ name: `${file} ${name}`, ...job })),
);
const steps = workflows.flatMap(({ file, steps }) => steps.map((step) => ({ file, ...step })));

test("there are workflows, and the test sees their steps", () => {
  const files = ["check.yml", "deploy.yml", "diff.yml", "nightly.yml", "platforms.yml"];
  expect(workflows.map(({ file }) => file).sort()).toEqual(files);
  expect(steps.length).toBeGreaterThan(15);
});

test("every foreign action is pinned to a commit, and says which version that is", () => {
  const lines = workflows.flatMap(({ text }) => text.match(/^.*\buses:.*$/gm) ?? []);
  expect(lines.length).toBeGreaterThan(5);
  const loose = lines.filter((line) => !/uses: (\.\/\S+$|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(line));
  expect(loose).toEqual([]);
});

test("no workflow may do more than read the code, and a job no more than is listed here", () => {
  for (const { file, permissions } of workflows) {
    expect([file, [{}, { contents: "read" }]]).toEqual([file, expect.arrayContaining([permissions])]);
  }
  const beyond = jobs.filter(({ permissions }) => permissions).map(({ name, permissions }) => [name, permissions]);
  expect(Object.fromEntries(beyond)).toEqual(rights);
});

test("no event runs somebody else's code with this repository's rights", () => {
  const known = ["push", "pull_request", "schedule", "workflow_call", "workflow_dispatch"];
  for (const { file, on } of workflows) {
    expect([file, Object.keys(on).filter((event) => !known.includes(event))]).toEqual([file, []]);
  }
  const diff = jobs.find(({ name }) => name === "diff.yml diff");
  expect(diff?.if).toContain("github.event.pull_request.head.repo.full_name == github.repository");
});

test("no workflow needs a stored secret", () => {
  expect(workflows.filter(({ text }) => /\bsecrets\b/.test(text)).map(({ file }) => file)).toEqual([]);
});

test("no script has an expression put into it: what others wrote comes as a variable of the environment", () => {
  expect(steps.filter(({ run }) => run?.includes("${{"))).toEqual([]);
});

test("the code is fetched without leaving a token behind", () => {
  const fetched = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
  expect(fetched.length).toBeGreaterThan(2);
  expect(fetched.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
});

test("every job runs on a system of a known version, and ends", () => {
  for (const job of jobs.filter(({ uses }) => uses === undefined)) {
    const system = job.name === "platforms.yml both" ? "$" + "{{ matrix.system }}" : "ubuntu-24.04";
    expect([job.name, job["runs-on"]]).toEqual([job.name, system]);
    expect([job.name, job["timeout-minutes"]]).toEqual([job.name, expect.any(Number)]);
  }
});

test("every npm script that a workflow calls is there", () => {
  const called = steps.flatMap(({ run = "" }) => [...run.matchAll(/npm run ((?:--[\w-]+ )*)([\w:-]+)/g)]);
  const names = called.map(([, , name = ""]) => name);
  expect(names).toEqual(expect.arrayContaining(["deploy", "diff", "test:smoke", "test:deployed"]));
  expect(names.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test("every night the whole of the proof, the bench, the load, the model and the outside tools is run", () => {
  const nightly = workflows.find(({ file }) => file === "nightly.yml");
  expect(nightly?.on).toEqual({
    schedule: [{ cron: expect.stringMatching(/^[1-9]\d? \d+ \* \* \*$/) }],
    workflow_dispatch: null,
  });
  const each = nightly?.jobs.whole?.strategy?.matrix.script ?? [];
  expect(each).toEqual(["prove", "bench", "load", "test:model", "test:outside"]);
  expect(each.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  // Without a flag: all of it.
  expect(nightly?.steps.map(({ run }) => run)).toContain('npm run "$SCRIPT"');
});

test("both commands are run on every platform that they are promised for", () => {
  const platforms = workflows.find(({ file }) => file === "platforms.yml");
  const systems = platforms?.jobs.both?.strategy?.matrix.system;
  expect(systems).toEqual(["ubuntu-24.04", "ubuntu-24.04-arm", "macos-latest"]);
  const commands = platforms?.steps.map(({ run }) => run);
  expect(commands).toEqual(expect.arrayContaining(["npm ci", expect.stringMatching(/^npm start/), "npm test"]));
});

test("a deployment is never stopped halfway, and only main is deployed", () => {
  const deploy = workflows.find(({ file }) => file === "deploy.yml");
  expect(deploy?.concurrency["cancel-in-progress"]).toBe(false);
  expect(deploy?.jobs.deploy?.if).toBe("github.ref == 'refs/heads/main'");
});

test("what writes to a shop is never run against prod", () => {
  const writing = steps.filter(({ run }) => run?.includes("test:deployed"));
  expect(writing.map(({ name }) => name)).toEqual(["Test it as its people use it"]);
  expect(stepNamed("deploy.yml", "Test it as its people use it").if).toContain("&& env.STAGE != 'prod'");
});

test("each role trusts this repository alone: its stage's environment on main, or its pull requests", () => {
  const template = readFileSync(join(root, ".github", "aws-roles.yml"), "utf8");
  const trusted = template.match(/token\.actions\.githubusercontent\.com:.*/g)?.map((line) => line.split("com:")[1]);
  expect(trusted).toEqual([
    "aud: sts.amazonaws.com",
    "sub: !Sub ${" + "Subject}:environment:${" + "Stage}",
    "ref: refs/heads/main",
    "aud: sts.amazonaws.com",
    "sub: !Sub ${" + "Subject}:pull_request",
  ]);
  expect(template).not.toMatch(/StringLike|NotAction|Action: "?\*/);
});
