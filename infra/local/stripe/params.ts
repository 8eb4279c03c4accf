import type { Metadata } from "./objects.ts";
import type { FormTree } from "./parse-form.ts";
import { wrongParam } from "./stripe-error.ts";

/**
 * Reads a request's parameters with Stripe's refusals. Each read ticks the name off; `finish` then refuses whatever
 * nobody asked for with `parameter_unknown`, as Stripe does.
 */
export class Params {
  private readonly tree: FormTree;
  private readonly prefix: string;
  private readonly seen = new Set<string>();
  private readonly children: Params[] = [];

  constructor(tree: FormTree, prefix = "") {
    this.tree = tree;
    this.prefix = prefix;
  }

  /** The parameter's full name, as Stripe puts it in `param`. */
  path(name: string): string {
    return this.prefix ? `${this.prefix}[${name}]` : name;
  }

  /** The form of what was sent, without ticking it off: some of Stripe's parameters are text or hash. */
  has(name: string): "text" | "hash" | undefined {
    const value = this.tree.get(name);
    return value === undefined ? undefined : typeof value === "string" ? "text" : "hash";
  }

  text(name: string): string | undefined {
    this.seen.add(name);
    const value = this.tree.get(name);
    if (value === undefined) return undefined;
    const path = this.path(name);
    if (typeof value !== "string") throw wrongParam(path, undefined, "Invalid string: expected a string, got a hash.");
    if (value === "") {
      throw wrongParam(
        path,
        "parameter_invalid_empty",
        `You passed an empty string for '${path}'. We assume empty values are an attempt to unset a parameter; however '${path}' cannot be unset. You should remove '${path}' from your request or supply a non-empty value.`,
      );
    }
    if (value.length > 5000) {
      throw wrongParam(path, "parameter_invalid_string_blank", "Invalid string: must be at most 5000 characters");
    }
    return value;
  }

  requiredText(name: string): string {
    return this.text(name) ?? this.refuseMissing(name);
  }

  /** A whole number, of at least `min`. */
  integer(name: string, min: number): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const code = "parameter_invalid_integer";
    if (!/^[+-]?\d{1,15}$/.test(value)) throw wrongParam(this.path(name), code, `Invalid integer: ${value}`);
    const number = Number(value);
    if (number < min) {
      throw wrongParam(this.path(name), code, `This value must be greater than or equal to ${min}.`);
    }
    return number;
  }

  requiredInteger(name: string, min: number): number {
    return this.integer(name, min) ?? this.refuseMissing(name);
  }

  choice<Option extends string>(name: string, options: readonly Option[]): Option | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    const list = options.length > 1 ? `one of ${options.slice(0, -1).join(", ")}, or ${options.at(-1)}` : options[0];
    throw wrongParam(this.path(name), undefined, `Invalid ${this.path(name)}: must be ${list}`);
  }

  url(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined || /^https?:\/\//i.test(value)) return value;
    throw wrongParam(this.path(name), "url_invalid", "Not a valid URL");
  }

  hash(name: string): Params | undefined {
    this.seen.add(name);
    const value = this.tree.get(name);
    if (value === undefined) return undefined;
    if (typeof value === "string") throw wrongParam(this.path(name), "parameter_invalid_empty", "Invalid object");
    const child = new Params(value, this.path(name));
    this.children.push(child);
    return child;
  }

  requiredHash(name: string): Params {
    return this.hash(name) ?? this.refuseMissing(name);
  }

  hashes(name: string): Params[] {
    const list = this.hash(name);
    return list ? list.keys().map((key) => list.requiredHash(key)) : [];
  }

  texts(name: string): string[] {
    const list = this.hash(name);
    return list ? list.keys().map((key) => list.requiredText(key)) : [];
  }

  /** At most 50 keys of 40 characters with values of 500, as Stripe limits them. */
  metadata(name: string): Metadata {
    const hash = this.hash(name);
    if (!hash) return {};
    const keys = hash.keys();
    if (keys.length > 50) throw wrongParam(this.path(name), undefined, "Metadata can have at most 50 keys.");
    const read: Metadata = {};
    for (const key of keys) {
      // An empty value unsets a key, and a new object has none to unset.
      if (hash.tree.get(key) === "") {
        hash.seen.add(key);
        continue;
      }
      const value = hash.requiredText(key);
      if (key.length > 40 || value.length > 500) {
        throw wrongParam(hash.path(key), undefined, "Metadata keys have at most 40 characters, values at most 500.");
      }
      read[key] = value;
    }
    return read;
  }

  refuseMissing(name: string): never {
    throw wrongParam(this.path(name), "parameter_missing", `Missing required param: ${this.path(name)}.`);
  }

  /** Refuses the first parameter that was sent and never read. */
  finish(): void {
    for (const name of this.tree.keys()) {
      if (this.seen.has(name)) continue;
      throw wrongParam(this.path(name), "parameter_unknown", `Received unknown parameter: ${this.path(name)}`);
    }
    for (const child of this.children) child.finish();
  }

  private keys(): string[] {
    return [...this.tree.keys()];
  }
}
