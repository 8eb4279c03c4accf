import { awsSentence } from "./aws-sentence.ts";
import { type CommandSpec, type Flags, type Given, helpOf, readFlags } from "./flags.ts";
import { Refusal } from "./refusal.ts";
import { paintAside, say, sayAside } from "./screen.ts";

/**
 * Runs a command from the command line. Ends with code 0, with 1 and a sentence where something is in the way, with 2
 * where the command was called wrongly, else with what `main` returns. A stack is printed with
 * `HERALD_DEBUG=1` only.
 */
export async function runCommand<Known extends Flags>(
  spec: CommandSpec<Known>,
  main: (given: Given<Known>) => Promise<number>,
): Promise<void> {
  // `npm run logs … | head` closes the pipe when it has enough: that is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    const given = readFlags(spec, process.argv.slice(2));
    if (given === "help") say(helpOf(spec));
    else process.exitCode = await main(given);
  } catch (error) {
    if (process.env.HERALD_DEBUG) sayAside(error instanceof Error ? (error.stack ?? error.message) : String(error));
    sayAside(paintAside("red", awsSentence(error) ?? (error instanceof Error ? error.message : String(error))));
    process.exitCode = error instanceof Refusal ? error.exitCode : 1;
  }
}
