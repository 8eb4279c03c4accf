import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Makes a virtual environment with some packages in it, over whatever was there.
 * @param packages as pip takes them, with their versions
 * @param need who needs a Python and what for, as a sentence begins
 * @throws Error that says what is missing, where there is no Python that will do
 */
export async function makePythonEnvironment(home: string, packages: readonly string[], need: string): Promise<void> {
  const found = await findPython(need);
  await run(found, ["-m", "venv", "--clear", home]).catch((error: Error) => {
    throw new Error(
      `${found} can't make a virtual environment (Debian: apt-get install python3-venv).\n${error.message}`,
    );
  });
  await run(`${home}/bin/python`, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages]);
}

/** The first Python on the PATH that is 3.10 or later. */
async function findPython(need: string): Promise<string> {
  const asks = "import sys; sys.exit(sys.version_info < (3, 10))";
  for (const name of ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"]) {
    const isGood = await run(name, ["-c", asks]).then(
      () => true,
      () => false,
    );
    if (isGood) return name;
  }
  throw new Error(
    `${need}, and there is none of 3.10 or later on the PATH. Nothing else of Herald does. ` +
      "Debian: apt-get install python3 python3-venv.",
  );
}
