import { join } from "node:path";

/**
 * Where Node keeps what it has compiled (https://nodejs.org/api/module.html#module-compile-cache): of many processes that load the same
 * hundreds of files the first one compiles them. What a file is now is compared by its content.
 */
export const compileCache = { NODE_COMPILE_CACHE: join(import.meta.dirname, "../../dist/compile-cache") };
