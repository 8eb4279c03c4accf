/** `npm start`, by way of plain JavaScript: a Node that can't run TypeScript answers with a sentence. */
if (Number.parseInt(process.versions.node, 10) >= 24) {
  await import("./main.ts");
} else {
  console.error(`Herald needs Node 24 or newer, and this is ${process.versions.node}: run npm ci, or install Node 24.`);
  process.exitCode = 1;
}
