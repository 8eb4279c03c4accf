/** What the emulator gets wrong, fixed where it is installed. Each goes when a version without the fault is pinned. */
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
];

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
