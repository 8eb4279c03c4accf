import type { Settings } from "./settings.ts";

/** Something outside that a use case may use, opened at the first invocation that needs it. */
export interface Service<Port extends object = object> {
  kind: "service";
  open(settings: Settings): Port;
}

/** Declares a service. Nothing is opened or read before the first invocation. */
export function service<Port extends object>(open: (settings: Settings) => Port): Service<Port> {
  return { kind: "service", open };
}
