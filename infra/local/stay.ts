/** The life of the process: start, say where things are, stay until told to stop. */
import nodeModule from "node:module";
import { setTimeout as sleep } from "node:timers/promises";
import { banner } from "./banner.ts";
import type { LocalCloud } from "./cloud.ts";
import { help, projectDir, readSettings, type Settings } from "./settings.ts";
import { StartError } from "./start-error.ts";
import { painter } from "./terminal.ts";
import { createWebApp } from "./web-app.ts";
import { whereaboutsOf } from "./whereabouts.ts";

const STOP_WITHIN_MS = 1800;

/** Starts, and leaves Herald running behind it. What can't start ends the process with code 1 and a sentence. */
export async function startAndStay(args: readonly string[]): Promise<void> {
  // What has been compiled once is not compiled again: later starts take half the time.
  nodeModule.enableCompileCache?.(`${projectDir}node_modules/.cache/herald`);
  const paint = painter(process.stderr, process.env);
  try {
    const settings = readSettings(args, process.env);
    if (settings === "help") console.log(help);
    else await run(settings);
  } catch (error) {
    const text = error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error);
    console.error(`${paint("red", "Herald did not start.")} ${text}`);
    process.exit(1);
  }
}

async function run(settings: Settings): Promise<void> {
  let cloud: Promise<LocalCloud> | undefined;
  let stopping = false;
  const stop = async (exitCode: number) => {
    // A second Ctrl-C means at once. Nothing is lost: all state is on disk, and the database dies with us.
    if (stopping) process.exit(130);
    stopping = true;
    if (exitCode === 0) console.log("Stopping; the data is kept.");
    await Promise.race([cloud?.then((started) => started.stop()).catch(() => {}), sleep(STOP_WITHIN_MS)]);
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

  endWithNpm(() => void stop(0));

  const webApp = createWebApp(settings);
  const pages = webApp.prepare();
  // Whoever waits for it hears of it; until then it must not end the process.
  pages.catch(() => {});
  const { startLocalCloud } = await import("./cloud.ts");
  const onCrash = (sentence: string) => {
    console.error(sentence);
    void stop(1);
  };
  cloud = startLocalCloud(settings, { onCrash, webApp });
  const started = await cloud;
  const paint = painter(process.stdout, process.env);
  if (started.data.begunAnew) {
    console.log(paint("yellow", "An earlier start ended before its demo shop was complete: it begins anew."));
  }
  if (started.missing.length > 0) {
    console.log(paint("yellow", `Not written yet (${started.missing.length}): ${started.missing.join(", ")}`));
  }
  try {
    if (started.data.demo() === "begun") await fill(started);
    else if (started.data.isNew) await (await import("./seed.ts")).addOwner(started);
    else if (!settings.demo && started.data.demo() === "done") {
      console.log(paint("yellow", "--empty is for new data: add --fresh to delete the demo shop that is here."));
    }
    await pages;
    if (!stopping) console.log(banner(whereaboutsOf(started), performance.now(), paint));
  } catch (error) {
    if (stopping) return;
    console.error(`The demo shop could not be made: ${error instanceof Error ? error.message : String(error)}`);
    console.error(`The next start begins it anew. What the functions said is in ${started.data.file("herald.log")}.`);
    await stop(1);
  }
}

/** npm, killed outright, can't pass it on: its child notices that it has another parent. */
function endWithNpm(end: () => void): void {
  if (process.env.npm_lifecycle_event !== "start") return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && end(), 250).unref();
}

async function fill(cloud: LocalCloud): Promise<void> {
  const { seed } = await import("./seed.ts");
  await seed(cloud);
  cloud.data.setDemo("done");
}
