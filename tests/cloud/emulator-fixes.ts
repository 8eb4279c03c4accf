/** What the emulator gets wrong, fixed where it is installed. Each goes when a version without the fault is pinned. */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Fix {
  /** Below the package's folder. */
  file: string;
  /** Stands in it once. */
  find: string;
  replacement: string;
}

const fixes: readonly Fix[] = [
  {
    // A nested stack's update forgets the attributes (ARNs) of resources that stay as they are.
    file: "services/cloudformation/provisioners.py",
    find: "old_tagged, new_tagged, child_name, child_logical_id,\n",
    replacement: 'old_tagged, new_tagged, child_name, child_logical_id, prev.get("Attributes"),\n',
  },
  {
    // In a log group of one's own, Lambda's streams bear the function's name.
    file: "services/lambda_svc.py",
    find: "/{now.day:02d}/[{qualifier}]{new_uuid()",
    replacement: "/{now.day:02d}/{fn_name if 'LogGroup' in logging_cfg else ''}[{qualifier}]{new_uuid()",
  },
  {
    // Of a log that is longer than a page, only the first page is given, and no token for the next.
    file: "services/cloudwatch_logs.py",
    find: `pattern_fn = _compile_filter_pattern(raw_pattern)
    limit = min(data.get("limit", 10000), 10000)`,
    replacement: `pattern_fn = _compile_filter_pattern(raw_pattern)
    limit = data.get("limit", 10**9)`,
  },
];

/** Another one for other fixes, so that what was installed with those of before is not taken. */
export const fixesDigest = createHash("sha256").update(JSON.stringify(fixes)).digest("hex").slice(0, 8);

/** @throws Error where a fault isn't found as it was: this is then another version, to be looked at */
export function fixEmulator(packageFolder: string): void {
  for (const { file, find, replacement } of fixes) {
    const path = join(packageFolder, file);
    const text = readFileSync(path, "utf8");
    if (text.split(find).length !== 2) throw new Error(`${file} of the emulator is not as it was: ${find}`);
    writeFileSync(
      path,
      text.replace(find, () => replacement),
    );
  }
}
