import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { invalidField } from "../domain/errors.ts";
import * as words from "../words/en/fields.ts";
import { commonPasswords } from "./common-passwords.ts";

/** OWASP's argon2id parameters: 19 MiB, two passes. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const derive = promisify(argon2);

/** Argon2id in the usual text form: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive("argon2id", { ...cost, message: password, nonce });
  const parameters = `m=${cost.memory},t=${cost.passes},p=${cost.parallelism}`;
  return `$argon2id$v=19$${parameters}$${unpadded(nonce)}$${unpadded(hash)}`;
}

/** Whether the password is the hash's; the same work where there is no hash, so that time tells nothing. */
export async function verifyPassword(password: string, hash: string | undefined): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? nobodysHash);
  if (!parts) throw new Error("A stored password hash has an unknown form.");
  const [, memory, passes, parallelism, salt = "", expected = ""] = parts;
  const wanted = Buffer.from(expected, "base64");
  const found = await derive("argon2id", {
    message: password,
    nonce: Buffer.from(salt, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: wanted.length,
  });
  return timingSafeEqual(found, wanted) && hash !== undefined;
}

/** Refuses a password that everybody tries first, or that is the account's own address. @throws AppError */
export function refuseCommonPassword(password: string, email: string, path = "password"): void {
  const lower = password.toLowerCase();
  const [mailbox = ""] = email.split("@");
  if (commonPasswords.has(lower)) throw invalidField(path, words.common_password());
  if (lower === email || lower === mailbox) throw invalidField(path, words.password_is_address());
}

const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
const nobodysHash = `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(Buffer.alloc(16))}$${unpadded(Buffer.alloc(32))}`;
