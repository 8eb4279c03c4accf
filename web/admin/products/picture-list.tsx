import { ActionIcon, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import ArrowDown from "~icons/lucide/arrow-down";
import ArrowUp from "~icons/lucide/arrow-up";
import X from "~icons/lucide/x";
import { Picture } from "../../parts/picture.tsx";
import { words } from "./picture-words.ts";

type Deed = "earlier" | "later" | "remove";

interface PictureListProps {
  /** Their addresses, each once; the first is the main one. */
  pictures: readonly string[];
  disabled: boolean;
  onChange: (pictures: string[]) => void;
  /** Told what a screen reader says of a change. */
  say: (sentence: string) => void;
}

/** The pictures of a product, each to move or to remove. The focus stays with the picture that was moved, and with the place of one that was removed. */
export function PictureList({ pictures, disabled, onChange, say }: PictureListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<{ place: number; deed: Deed }>();
  const [broken, setBroken] = useState<readonly string[]>([]);
  const count = pictures.length;

  useEffect(() => {
    if (!focus) return;
    const buttons = list.current?.children[focus.place]?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)");
    const found = [...(buttons ?? [])];
    // At an end of the list the button that was pressed is off: its neighbour takes the focus.
    (found.find(({ dataset }) => dataset.deed === focus.deed) ?? found[0])?.focus();
    setFocus(undefined);
  }, [focus]);

  function move(from: number, deed: "earlier" | "later"): void {
    const to = from + (deed === "earlier" ? -1 : 1);
    const [url = ""] = pictures.slice(from, from + 1);
    onChange(pictures.toSpliced(from, 1).toSpliced(to, 0, url));
    setFocus({ place: to, deed });
    say(to === 0 ? words.isMain() : words.isAt({ place: to + 1, count }));
  }

  function remove(at: number): void {
    onChange(pictures.toSpliced(at, 1));
    setFocus({ place: Math.min(at, count - 2), deed: "remove" });
    say(words.wasRemoved({ place: at + 1 }));
  }

  if (count === 0) return null;
  const button = { variant: "subtle", color: "gray", size: 36, disabled } as const;
  return (
    <ol ref={list} className="picture-list">
      {pictures.map((url, at) => {
        const place = at + 1;
        return (
          <li key={url}>
            <Picture src={url} eager onBroken={(url) => setBroken((before) => [...before, url])} />
            <div className="picture-list-text">
              <Text size="sm">{at === 0 ? words.main() : words.further({ place })}</Text>
              {broken.includes(url) && (
                <Text size="sm" c="red">
                  {words.notLoaded()}
                </Text>
              )}
            </div>
            <ActionIcon
              {...button}
              data-deed="earlier"
              aria-label={words.moveEarlier({ place })}
              disabled={disabled || at === 0}
              onClick={() => move(at, "earlier")}
            >
              <ArrowUp size={17} />
            </ActionIcon>
            <ActionIcon
              {...button}
              data-deed="later"
              aria-label={words.moveLater({ place })}
              disabled={disabled || place === count}
              onClick={() => move(at, "later")}
            >
              <ArrowDown size={17} />
            </ActionIcon>
            <ActionIcon {...button} data-deed="remove" aria-label={words.remove({ place })} onClick={() => remove(at)}>
              <X size={17} />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
  );
}
