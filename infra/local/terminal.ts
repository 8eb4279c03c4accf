/** Colours, where they are wanted: on a terminal, unless `NO_COLOR` is set (https://no-color.org). */
import { styleText } from "node:util";

export type Style = Parameters<typeof styleText>[0];

/** Returns a painter: it styles text, or leaves it as it is. */
export function painter(stream: { isTTY?: boolean | undefined }, environment: { NO_COLOR?: string | undefined }) {
  const coloured = stream.isTTY === true && !environment.NO_COLOR;
  return (style: Style, text: string) => (coloured ? styleText(style, text, { validateStream: false }) : text);
}
