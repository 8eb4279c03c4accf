import { existsSync } from "node:fs";
import { cp, rm } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";
import { flatNameOf, type Row } from "./rows.ts";

type Rows<Name extends string> = ReadonlyMap<Name, Partial<Row>>;

/** AWS's SDK and others are CommonJS and `require` Node's modules, which an ES module has to be given the means for. */
const banner = [
  `const heraldModule = process.getBuiltinModule("node:module");`,
  `const require = heraldModule.createRequire(import.meta.url);`,
  `const __filename = import.meta.filename;`,
  `const __dirname = import.meta.dirname;`,
].join("");

/**
 * Node's own modules as they are required. Imported, one is read through, so that each of its names can be: of `node:http` that loads the
 * WebSocket and all of `fetch` behind it, a quarter of what a first run takes.
 */
const requiredBuiltins: Plugin = {
  name: "required-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      (kind === "import-statement" || kind === "dynamic-import") && isBuiltin(path)
        ? { path, namespace: "builtin", sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /./, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};

/** The files of profiles, in which the SDK's clients look for each of their settings: in Lambda there are none, and settings are variables. */
const noProfiles: Plugin = {
  name: "no-profiles",
  setup({ onLoad }) {
    onLoad({ filter: /loadSharedConfigFiles\.js$/ }, () => ({
      contents: `export const CONFIG_PREFIX_SEPARATOR = ".";
        export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
    }));
  },
};

const shared = join(import.meta.dirname, "..", "..", "shared");
const imported = (name: string, file: string) => `import { ${name} } from ${JSON.stringify(file)};`;

/** A bundle is its function and, at the end of loading it, all that can be done before the first request. */
const entries = "start:";
function starting(root: string): Plugin {
  return {
    name: "starting",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^start:/ }, ({ path }) => ({ path: path.slice(entries.length), namespace: "start" }));
      onLoad({ filter: /./, namespace: "start" }, ({ path }) => ({
        contents: `import ${JSON.stringify(`row:${path}`)}; export * from ${JSON.stringify(path)};
          ${imported("start", join(shared, "runtime", "start.ts"))} await start();`,
        resolveDir: root,
      }));
    },
  };
}

/** Of the topology a bundle holds its function's row, which is kept before the function is loaded, and none of the others. */
function ownRow<Name extends string>(root: string, rows: Rows<Name>, sourceOf: (name: Name) => string): Plugin {
  const file = join(import.meta.dirname, "own-row.ts");
  const keptFrom = new Map([...rows].map(([name, row]) => [sourceOf(name), JSON.stringify([name, row]).slice(1, -1)]));
  return {
    name: "own-row",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /\/topology-row\.ts$/ }, () => ({ path: file }));
      onResolve({ filter: /^row:/ }, ({ path }) => ({ path: path.slice("row:".length), namespace: "row" }));
      onLoad({ filter: /./, namespace: "row" }, ({ path }) => ({
        contents: `${imported("keepRow", file)} keepRow(${keptFrom.get(path)});`,
        resolveDir: root,
      }));
    },
  };
}

/** Parts of packages that a Lambda does without, and what bundles hold in their place. */
const standIns = {
  "@aws-sdk/credential-provider-node": join(import.meta.dirname, "lambda-credentials.ts"),
  "body-parser": join(import.meta.dirname, "no-body-parser.ts"),
};

/**
 * Bundles functions in one go: for each a folder with `index.mjs`, its source map, and the files of the packages that
 * its row ships.
 *
 * @param rows the functions by name; each is read from `functions/<name>.ts`
 * @param root the repository's folder
 * @param out the folder to fill, emptied first
 * @param alias packages, and the files that are bundled in their place
 * @returns the folder of each function
 * @throws Error that names rows without a file, and packages that are left out of a bundle and not shipped beside it
 */
export async function bundle<Name extends string>(
  rows: Rows<Name>,
  { root, out, alias = standIns }: { root: string; out: string; alias?: Record<string, string> },
): Promise<(name: Name) => string> {
  const sourceOf = (name: Name) => join(root, "functions", `${name}.ts`);
  const folderOf = (name: Name) => join(out, flatNameOf(name));
  const names = [...rows.keys()];

  const missing = names.filter((name) => !existsSync(sourceOf(name))).map((name) => `  functions/${name}.ts`);
  if (missing.length > 0) throw new Error(`The topology has rows without a file:\n${missing.join("\n")}`);

  await rm(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: `${entries}${sourceOf(name)}`, out: join(flatNameOf(name), "index") })),
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // ES modules where a package has both, so that what isn't used falls away.
    mainFields: ["module", "main"],
    alias,
    external: [...rows.values()].flatMap(({ ships }) => ships ?? []),
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: banner },
    plugins: [requiredBuiltins, noProfiles, starting(root), ownRow(root, rows, sourceOf)],
    minify: true,
    legalComments: "none",
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: "warning",
  });
  refuseLeftOut(metafile, rows);
  for (const [name, { ships = [] }] of rows) {
    const beside = ships.map((pkg) => ["node_modules", pkg] as const);
    await Promise.all(beside.map((path) => ship(join(root, ...path), join(folderOf(name), ...path))));
  }
  return folderOf;
}

/** Copies a package's files, less the maps that only its own developers read. */
function ship(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new Error(`${from} is to be shipped and is not installed.`);
  return cp(from, to, { recursive: true, filter: (path) => !path.endsWith(".map") });
}

/** A package that one row ships is left out of all bundles, so that another's import of it would fail in the cloud. */
function refuseLeftOut<Name extends string>({ outputs }: Metafile, rows: Rows<Name>): void {
  const faults = [...rows].flatMap(([name, { ships = [] }]) => {
    const output = Object.values(outputs).find(({ entryPoint }) => entryPoint?.endsWith(`functions/${name}.ts`));
    if (output === undefined) throw new Error(`functions/${name}.ts was not bundled.`);
    return output.imports
      .filter(({ path, external }) => external && !isBuiltin(path))
      .filter(({ path }) => !ships.some((pkg) => path === pkg || path.startsWith(`${pkg}/`)))
      .map(({ path }) => `  functions/${name}.ts: ${path}`);
  });
  if (faults.length > 0)
    throw new Error(`Imported, and neither bundled nor in the row's "ships":\n${faults.join("\n")}`);
}
