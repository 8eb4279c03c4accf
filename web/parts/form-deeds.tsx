import { Button, type ButtonProps, Group } from "@mantine/core";

interface Props {
  /** What the form does. */
  deed: string;
  busy: boolean;
  cancel?: string;
  /** Absent where there is nothing to go back to. */
  onCancel?: (() => void) | undefined;
  /** At a dialog's end, where what it does comes last. */
  inDialog?: boolean;
  size?: NonNullable<ButtonProps["size"]>;
}

/** What a form does, and the way back, at its end. */
export function FormDeeds({ deed, busy, cancel, onCancel, inDialog = false, size = "sm" }: Props) {
  const does = (
    <Button key="does" type="submit" size={size} loading={busy}>
      {deed}
    </Button>
  );
  const back = onCancel && (
    <Button key="back" variant="default" size={size} onClick={onCancel} disabled={busy}>
      {cancel}
    </Button>
  );
  return (
    <Group justify={inDialog ? "flex-end" : "flex-start"} gap={inDialog ? "md" : "sm"}>
      {inDialog ? [back, does] : [does, back]}
    </Group>
  );
}
