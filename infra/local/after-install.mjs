/**
 * `npm ci` builds the pages. In plain JavaScript, since an older Node may run it; and it never fails the installation:
 * without the tools to build, the start builds, and says what is missing.
 */
try {
  await import("./build-pages.ts");
} catch {
  console.log("The pages are not built yet: npm start builds them.");
}
