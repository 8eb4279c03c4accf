import { parseArgs } from "node:util";
import { didYouMean } from "./nearest.ts";
import { WrongUse } from "./refusal.ts";

/** One flag of a command: with `takes`, the word for its value in the help; without, a switch. */
export interface Flag {
  takes?: string;
  required?: boolean;
  says: string;
}

export type Flags = Readonly<Record<string, Flag>>;

/** A command as its `--help` tells it. */
export interface CommandSpec<Known extends Flags = Flags> {
  /** The npm script that runs it. */
  script: string;
  summary: string;
  flags: Known;
  /** What else is worth knowing, in lines of up to 110 letters. */
  notes?: readonly string[];
}

/** What was given for each flag. */
export type Given<Known extends Flags> = {
  readonly [Name in keyof Known]: Known[Name] extends { takes: string }
    ? Known[Name] extends { required: true }
      ? string
      : string | undefined
    : boolean;
};

/**
 * Reads a command's flags; `"help"` when the person asked for it.
 * @throws WrongUse that names the flag which is unknown, missing, repeated or without its value
 */
export function readFlags<Known extends Flags>(
  { script, flags }: CommandSpec<Known>,
  args: readonly string[],
): Given<Known> | "help" {
  const given = new Map<string, string | true>();
  for (const token of tokensOf(flags, args)) {
    if (token.kind === "option-terminator") continue;
    if (token.kind === "positional") throw new WrongUse(stray(script, token.value));
    const { name, rawName, value, inlineValue } = token;
    if (name === "help") return "help";
    const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (!flag) throw new WrongUse(unknown(script, rawName, Object.keys(flags)));
    if (given.has(name)) throw new WrongUse(`${rawName} is given twice: once is enough.`);
    given.set(name, flag.takes ? takenValue(rawName, flag.takes, value, inlineValue) : switched(rawName, value));
  }
  for (const [name, { takes, required }] of Object.entries(flags)) {
    if (!required || given.has(name)) continue;
    throw new WrongUse(`--${name} is missing: ${commandLine(script)} --${name} ${takes}`);
  }
  const read = Object.entries(flags).map(([name, { takes }]) => [name, given.get(name) ?? (takes ? undefined : false)]);
  // Each flag got its value, or its absence, by its own specification on the lines above.
  return Object.fromEntries(read) as Given<Known>;
}

function tokensOf(flags: Flags, args: readonly string[]) {
  const known = Object.entries(flags).map(
    ([name, { takes }]) => [name, { type: takes ? "string" : "boolean" }] as const,
  );
  const options = { ...Object.fromEntries(known), help: { type: "boolean", short: "h" } } as const;
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

function takenValue(flag: string, takes: string, value: string | undefined, inline: boolean | undefined): string {
  // `--stage --yes` forgot the stage; what does begin with a dash is written `--filter=-x`.
  const forgotten = value === undefined || value.trim() === "" || (!inline && value.startsWith("-"));
  if (forgotten) throw new WrongUse(`${flag} needs a value: ${flag} ${takes}`);
  return value;
}

function switched(flag: string, value: string | undefined): true {
  if (value !== undefined) throw new WrongUse(`${flag} takes no value.`);
  return true;
}

function unknown(script: string, flag: string, known: readonly string[]): string {
  const near = didYouMean(
    flag,
    known.map((name) => `--${name}`),
  );
  return `${script} knows no ${flag}.${near} ${commandLine(script)} --help lists what it takes.`;
}

function stray(script: string, value: string): string {
  const swallowed = "npm takes flags for itself unless a lone -- stands before them";
  return `"${value}" belongs to no flag: ${swallowed}, as in ${commandLine(script)} --stage dev`;
}

const commandLine = (script: string) => `npm run ${script} --`;

/** What `--help` prints. */
export function helpOf({ script, summary, flags, notes = [] }: CommandSpec): string {
  const rows = [...Object.entries(flags), ["help", { says: "this text" }] as const].map(
    ([name, { takes, says }]: readonly [string, Flag]) => [`--${name}${takes ? ` ${takes}` : ""}`, says],
  );
  const width = Math.max(...rows.map(([flag = ""]) => flag.length)) + 2;
  const must = Object.entries(flags).filter(([, { required }]) => required);
  const usage = [commandLine(script), ...must.map(([name, { takes }]) => `--${name} ${takes}`)].join(" ");
  const lines = rows.map(([flag = "", says]) => `  ${flag.padEnd(width)}${says}`);
  return [summary, "", `  ${usage}`, "", ...lines, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}
