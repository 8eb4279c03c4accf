import { Button, Group, Stack, Text } from "@mantine/core";
import Download from "~icons/lucide/download";
import Printer from "~icons/lucide/printer";
import { CopyButton } from "../parts/copy-button.tsx";
import { shop } from "../shop/shop.ts";
import { words } from "./second-factor-words.ts";
import "./recovery-codes.css";

/** Recovery codes that are shown this once, with every way to keep them. */
export function RecoveryCodes({ codes, email }: { codes: readonly string[]; email: string }) {
  const whose = words.codesFile({ email, shop: shop.name });
  return (
    <Stack gap="sm">
      <div className="recovery-paper">
        <Text className="recovery-of" mb="sm">
          {whose}
        </Text>
        <ul className="recovery-codes" aria-label={words.recoveryCodes()}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
      <Group gap="xs">
        <CopyButton variant="default" text={codes.join("\n")} label={words.copyCodes()} />
        <Button
          variant="default"
          leftSection={<Download size={16} />}
          onClick={() => saveText("recovery-codes.txt", `${whose}\n\n${codes.join("\n")}\n`)}
        >
          {words.downloadCodes()}
        </Button>
        <Button variant="default" leftSection={<Printer size={16} />} onClick={() => window.print()}>
          {words.printCodes()}
        </Button>
      </Group>
    </Stack>
  );
}

/** Has the browser keep a text as a file. */
function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  URL.revokeObjectURL(url);
}
