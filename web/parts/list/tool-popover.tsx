import { Button, Popover } from "@mantine/core";
import type { ReactNode } from "react";

/** A button, and what opens below it. @param width pixels; as wide as what it holds where absent */
export function ToolPopover({
  label,
  icon,
  holds,
  width,
  children,
}: {
  label: string;
  icon: ReactNode;
  holds: string;
  width?: number;
  children: ReactNode;
}) {
  return (
    <Popover position="bottom-end" trapFocus returnFocus {...(width !== undefined && { width })}>
      <Popover.Target>
        <Button variant="default" leftSection={icon}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={holds}>{children}</Popover.Dropdown>
    </Popover>
  );
}
