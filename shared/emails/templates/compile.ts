/**
 * `npm run emails`: compiles frame.mjml into frame.ts, the parts that every e-mail is filled from. MJML is 60 MB that nothing else
 * needs, so it is fetched into dist/mjml; what it makes is committed, and a test holds it to its source.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const version = "5.4.1";
export const source = join(import.meta.dirname, "frame.mjml");
export const compiled = join(import.meta.dirname, "frame.ts");
const folder = join(import.meta.dirname, "../../../dist/mjml");

/** What becomes a slot: colours that MJML takes for such, and that a shop has instead of. */
const colorSlots: Readonly<Record<string, string>> = { "#b00001": "{{fill}}", "#b00002": "{{onFill}}" };

/**
 * The parts of a compiled frame, by name: `frame` is the whole, and in the place of a slot with parts stands `{{{slot}}}`, which
 * takes markup. Parts within a part come out first.
 */
export function partsOf(html: string): Record<string, string> {
  const parts: Record<string, string> = {};
  let rest = tidy(html);
  for (;;) {
    const before = rest;
    // The innermost: a part that holds no other.
    rest = rest.replace(/<!--part (\w+)-->((?:(?!<!--(?:part |\/part)).)*?)<!--\/part-->/s, (_, name: string, part) => {
      parts[name] = withSlots(part);
      return "";
    });
    if (rest === before) break;
  }
  return { frame: withSlots(rest), ...parts };
}

const withSlots = (html: string) => html.replace(/<!--slot (\w+)-->\s*<!--\/slot-->/g, "{{{$1}}}").trim();

/** Without what no client reads, and with the shop's colours as slots. */
function tidy(html: string): string {
  const short = html
    .replace(/<!-- .*? -->/gs, "")
    // Its title says it already; here it would be what people typed in an attribute.
    .replace(/ aria-label="\{\{subject\}\}"/g, "")
    .replace(/>\s+</g, "><")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) (?=[^"]*<\/style>)/g, "$1");
  return Object.entries(colorSlots).reduce((text, [color, slot]) => text.replaceAll(color, slot), short);
}

/** The module that is committed: it says what it was made of. */
export function moduleOf(parts: Record<string, string>, mjml: string): string {
  const lines = Object.entries(parts).map(([name, html]) => `  ${name}: ${JSON.stringify(html)},`);
  const body = ["export const parts = {", ...lines, "} as const;"].join("\n");
  return [
    `/** Made by \`npm run emails\` of frame.mjml, with MJML ${version}: that is what to change. */`,
    `export const madeOf = "${fingerprint(mjml)}";`,
    `export const madeAs = "${fingerprint(body)}";`,
    "",
    body,
    "",
  ].join("\n");
}

export const fingerprint = (text: string): string => createHash("sha256").update(text).digest("hex");

type Compile = (mjml: string, options: object) => Promise<{ html: string; errors: { formattedMessage: string }[] }>;

function fetchMjml(): Compile {
  if (!existsSync(join(folder, "node_modules/mjml"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), `{ "private": true, "dependencies": { "mjml": "${version}" } }`);
    execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
  }
  const found = createRequire(join(folder, "package.json"))("mjml");
  return found.default ?? found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const mjml = readFileSync(source, "utf8");
  // No font of anybody's: a client would fetch it from a stranger.
  const { html, errors } = await fetchMjml()(mjml, { validationLevel: "soft", keepComments: true, fonts: {} });
  if (errors.length > 0) throw new Error(errors.map((it) => it.formattedMessage).join("\n"));
  writeFileSync(compiled, moduleOf(partsOf(html), mjml));
}
