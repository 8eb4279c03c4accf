import { MantineThemeProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import "./toasts.css";
import { words } from "./words.ts";

/** The component library leaves the button that closes a toast without a name. */
const named = { components: { Notification: { defaultProps: { closeButtonProps: { "aria-label": words.close() } } } } };

/**
 * Where short messages show: below, but above a phone's row of tabs. Loaded on its own: the first one comes long after
 * the first page.
 */
export function Toasts() {
  return (
    <MantineThemeProvider theme={named} inherit>
      <Notifications position="bottom-right" />
    </MantineThemeProvider>
  );
}
