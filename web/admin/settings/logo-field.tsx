import { Button, FileButton, Input } from "@mantine/core";
import { useState } from "react";
import { logoLimits, pictureIn } from "../../../shared/domain/picture.ts";
import { problemOf } from "../../client/problem.ts";
import { inBase64 } from "../../parts/base64.ts";
import { useFileDrop } from "../../parts/file-drop.ts";
import { uploadLogo } from "../api.ts";
import { words } from "./words.ts";

interface LogoFieldProps {
  /** As the form has it; empty where there is none. */
  logoUrl: string;
  disabled: boolean;
  onChange: (logoUrl: string) => void;
  onRefused: (message: string) => void;
}

/** Takes a logo as a file, chosen or dropped: it is uploaded at once, and the shop's once the form is saved. */
export function LogoField({ logoUrl, disabled, onChange, onRefused }: LogoFieldProps) {
  const [busy, setBusy] = useState(false);

  async function take(file: File | null | undefined) {
    if (!file || busy || disabled) return;
    setBusy(true);
    try {
      const found = pictureIn(new Uint8Array(await file.arrayBuffer()), logoLimits);
      if (typeof found === "string") return onRefused(words.unfitLogo({ reason: found }));
      onChange((await uploadLogo({ picture: await inBase64(file) })).logoUrl);
    } catch (error) {
      const problem = problemOf(error);
      onRefused(problem.errors[0]?.message ?? problem.message);
    } finally {
      setBusy(false);
    }
  }

  const drop = useFileDrop(([file]) => void take(file));
  return (
    <Input.Wrapper
      role="group"
      label={words.logo()}
      labelElement="div"
      aria-label={words.logo()}
      description={words.aboutLogo()}
      className="logo-field"
      {...drop}
    >
      <div className="logo-field-buttons">
        <FileButton accept="image/png,image/jpeg,image/webp" disabled={disabled} onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={busy} disabled={disabled}>
              {words.chooseLogo()}
            </Button>
          )}
        </FileButton>
        {logoUrl !== "" && (
          <Button variant="subtle" disabled={disabled || busy} onClick={() => onChange("")}>
            {words.removeLogo()}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
