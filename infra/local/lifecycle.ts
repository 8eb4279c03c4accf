/** The life of the process: start, say where things are, stay until told to stop. */
import nodeModule from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { paint, paintAside } from "../terminal/screen.ts";
import { banner } from "./banner.ts";
import { diskTrouble } from "./data/disk-trouble.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { showOnTerminal } from "./lambda/function-log.ts";
import type { LocalCloud } from "./lambda/local-cloud.ts";
import { makeReady } from "./make-ready.ts";
import { urlsOf } from "./pages/urls.ts";
import { createWebApp } from "./pages/web-app.ts";
import type { Progress } from "./progress.ts";
import { help, projectDir, readSettings, type Settings } from "./settings/settings.ts";
import { StartError } from "./settings/start-error.ts";

const STOP_WITHIN_MS = 1800;

/** Starts, and leaves Herald running behind it. What can't start ends the process with code 1 and a sentence. */
export async function startAndStay(args: readonly string[], progress: Progress): Promise<void> {
  // What has been compiled once is not compiled again: later starts take half the time.
  nodeModule.enableCompileCache?.(`${projectDir}node_modules/.cache/herald`);
  let settings: ReturnType<typeof readSettings> | undefined;
  try {
    settings = readSettings(args, process.env);
    if (settings === "help") console.log(help);
    else await run(settings, progress);
  } catch (error) {
    progress.clear();
    const dataDir = typeof settings === "object" ? settings.dataDir : projectDir;
    console.error(`${paintAside("red", "Herald did not start.")} ${sentenceOf(error, dataDir)}`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown, dataDir: string): string {
  if (error instanceof StartError) return error.message;
  return diskTrouble(error, dataDir) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

async function run(settings: Settings, progress: Progress): Promise<void> {
  let cloud: Promise<LocalCloud> | undefined;
  let stopping = false;
  const stop = async (exitCode: number) => {
    // A second Ctrl-C means at once. Nothing is lost: all state is on disk, and the database dies with us.
    if (stopping) process.exit(130);
    stopping = true;
    progress.clear();
    if (exitCode === 0) console.log("Stopping; the data is kept.");
    await Promise.race([cloud?.then((started) => started.stop()).catch(() => {}), sleep(STOP_WITHIN_MS)]);
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
  endWithNpm(() => void stop(0));

  progress.say("Starting Herald");
  const webApp = createWebApp(settings, () => progress.say("Building the pages"));
  const pages = webApp.prepare();
  // Whoever waits for it hears of it; until then it must not end the process.
  pages.catch(() => {});
  const { startLocalCloud } = await import("./cloud.ts");
  const print = (line: string) => {
    progress.clear();
    console.log(line);
  };
  const show = showOnTerminal();
  cloud = startLocalCloud(settings, {
    onCrash: (sentence) => {
      progress.clear();
      console.error(sentence);
      void stop(1);
    },
    show: (line) => {
      progress.clear();
      show(line);
    },
    webApp,
  });
  const started = await cloud;
  endOnDiskTrouble(settings.dataDir);
  if (started.data.begunAgain) {
    print(paint("yellow", "An earlier start ended before its demo shop was complete: it begins again."));
  }
  if (started.missing.length > 0) {
    print(paint("yellow", `Not written yet (${started.missing.length}): ${started.missing.join(", ")}`));
  }
  if (!settings.demo && started.data.marker.demo === "done") {
    print(paint("yellow", "--empty is for new data: add --fresh to delete the demo shop that is here."));
  }
  try {
    await makeReady(started, pages, progress);
    if (!stopping) print(banner(urlsOf(started), performance.now()));
  } catch (error) {
    if (stopping) return;
    progress.clear();
    if (error instanceof StartError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    console.error(`The shop could not be made ready: ${diskTrouble(error, settings.dataDir) ?? text}`);
    console.error(`The next start tries again. What the functions said is in ${started.data.file("herald.log")}.`);
    await stop(1);
  }
}

/**
 * A disk that refuses to write ends the process before another answer leaves it: what was confirmed is on the disk, and
 * nothing that is not may be confirmed. Any other fault goes the way that Node has for it.
 */
function endOnDiskTrouble(dataDir: string): void {
  process.on("uncaughtException", (error) => {
    const sentence = diskTrouble(error, dataDir);
    console.error(sentence === undefined ? error : `Herald has stopped. ${sentence}`);
    process.exit(1);
  });
}
