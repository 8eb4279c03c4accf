import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "@jest/globals";
import { temporaryDirectory, writeFiles } from "../../../tests/support/machine.ts";

/** Jest has a module loader of its own, so the functions are loaded in a Node of their own: a line in, a line out. */
function startRunner(directory: string) {
  const url = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const script = `
    import { createInterface } from "node:readline";
    import { createActivity } from ${url("./activity.ts")};
    import { createFunctions } from ${url("./functions.ts")};
    const { invoke } = createFunctions({
      specs: { "a/one": { on: { invoke: true } }, "a/two": { on: { invoke: true } } },
      directory: ${JSON.stringify(join(directory, "functions"))},
      activity: createActivity(),
      log: { capture: (name, run) => run(), failure() {}, stop() {} },
    });
    for await (const name of createInterface({ input: process.stdin })) {
      // Longer than a look at the files is good for.
      await new Promise((resolve) => setTimeout(resolve, 120));
      const answer = await invoke(name, {}).catch((error) => "error: " + error.stack);
      console.log(JSON.stringify(answer));
    }`;
  writeFiles(directory, { "runner.ts": script });
  const child = spawn(process.execPath, [join(directory, "runner.ts")], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async invoke(name: string): Promise<unknown> {
      child.stdin.write(`${name}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value));
    },
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

const returning = (expression: string, imports = "") =>
  `${imports}\nlet calls = 0;\nexport const handler = async (): Promise<unknown> => [${expression}, ++calls];\n`;

describe("a function's source", () => {
  test("takes effect at the next call after a save, with what it imports, and a fault heals with the next save", async () => {
    using home = temporaryDirectory();
    writeFiles(home.path, {
      "shared/words.ts": 'export const word: string = "old";\n',
      "functions/a/one.ts": returning("word", 'import { word } from "../../shared/words.ts";'),
      "functions/a/two.ts": returning('"two"'),
    });
    using runner = startRunner(home.path);
    expect(await runner.invoke("a/one")).toEqual(["old", 1]);
    // Unchanged, it is the same module: warm, as in Lambda.
    expect(await runner.invoke("a/one")).toEqual(["old", 2]);

    writeFiles(home.path, { "shared/words.ts": 'export const word: string = "shared, changed";\n' });
    expect(await runner.invoke("a/one")).toEqual(["shared, changed", 1]);

    writeFiles(home.path, { "functions/a/one.ts": "export const handler = async () => {\n  return ((;\n" });
    expect(await runner.invoke("a/one")).toMatch(/functions\/a\/one\.ts.*:2/s);
    expect(await runner.invoke("a/two")).toEqual(["two", 1]);

    writeFiles(home.path, { "functions/a/one.ts": returning('"healed"') });
    expect(await runner.invoke("a/one")).toEqual(["healed", 1]);
  });

  test("may be missing, or import what is missing, until it is there", async () => {
    using home = temporaryDirectory();
    writeFiles(home.path, { "shared/other.ts": "" });
    using runner = startRunner(home.path);
    expect(await runner.invoke("a/one")).toMatch(/functions\/a\/one\.ts does not exist yet/);
    writeFiles(home.path, {
      "functions/a/one.ts": returning("word", 'import { word } from "../../shared/words.ts";'),
    });
    expect(await runner.invoke("a/one")).toMatch(/words\.ts/);
    writeFiles(home.path, { "shared/words.ts": 'export const word = "there";\n' });
    expect(await runner.invoke("a/one")).toEqual(["there", 1]);
  });
});
