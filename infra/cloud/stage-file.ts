import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { checkSettings, type Settings } from "./settings.ts";

/** Where the stages' files are: one each, named after its stage. `HERALD_STAGES` names another folder. */
const stagesDirectory = process.env.HERALD_STAGES ?? join(import.meta.dirname, "..", "stages");

/**
 * The settings of a stage, from `infra/stages/<stage>.json`.
 *
 * @throws Error that says which file is missing, or lists every missing or wrong setting by its path
 */
export function readStage(stage: string, directory = stagesDirectory): Settings {
  const path = join(directory, `${stage}.json`);
  const file = relative(process.cwd(), path);
  // The name is checked before anything is read: it is part of a path.
  if (!/^[a-z0-9]+$/.test(stage)) return checkSettings(stage, undefined, file);
  if (!existsSync(path)) {
    const known = existsSync(directory) ? readdirSync(directory).map((name) => name.replace(/\.json$/, "")) : [];
    throw new Error(
      `There is no stage "${stage}" (known: ${known.sort().join(", ") || "none"}). Copy infra/stages/dev.json to ${file} and put your shop into it.`,
    );
  }
  return checkSettings(stage, parsed(path, file), file);
}

/**
 * Has a stage's file name the table that the stage is to run on.
 * @returns the file, as it is called from where the command runs
 */
export function adoptTable(stage: string, table: Settings["adoptedTable"], directory = stagesDirectory): string {
  const path = join(directory, `${stage}.json`);
  const file = relative(process.cwd(), path);
  const settings: unknown = parsed(path, file);
  const adopting = { ...(typeof settings === "object" ? settings : {}), adoptedTable: table };
  checkSettings(stage, adopting, file);
  writeFileSync(path, `${JSON.stringify(adopting, undefined, 2)}\n`);
  return file;
}

function parsed(path: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Error(`${file} is not well-formed JSON: ${error instanceof Error ? error.message : error}`);
  }
}
