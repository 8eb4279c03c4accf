import { ActionIcon, Text } from "@mantine/core";
import { type Ref, useId, useState } from "react";
import Minus from "~icons/lucide/minus";
import Plus from "~icons/lucide/plus";
import { words } from "./words.ts";

/** The most of one product that one order may have; see `quantity` in the contract. */
export const most = 100;

/** How many: one fewer, one more, or a number to type. A number half typed counts only once it is one. */
export function Stepper({
  title,
  quantity,
  inputRef,
  onChange,
}: {
  title: string;
  quantity: number;
  inputRef: Ref<HTMLInputElement>;
  onChange: (quantity: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const id = useId();
  /** 0 is meant once one leaves it; nothing at all leaves what was there. */
  const settle = () => {
    if (typed === "0") onChange(0);
    setTyped(undefined);
    if (typed && !/^\d+$/.test(typed)) setProblem(words.notWhole({ typed, quantity }));
  };
  const button = { variant: "default", size: 38 } as const;
  return (
    <div className="quantity">
      <div className="stepper">
        <ActionIcon {...button} aria-label={words.fewerOf({ title })} onClick={() => onChange(quantity - 1)}>
          <Minus size={16} />
        </ActionIcon>
        <input
          ref={inputRef}
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.quantityOf({ title })}
          value={typed ?? quantity}
          onFocus={(event) => event.target.select()}
          onBlur={settle}
          onKeyDown={(event) => {
            // Half a number orders nothing: it is settled first.
            if (event.key !== "Enter" || typed === undefined || (/^\d+$/.test(typed) && Number(typed) > 0)) return;
            event.preventDefault();
            settle();
          }}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && id}
          onChange={({ target }) => {
            const text = target.value.trim().slice(0, 9);
            setTyped(text);
            setProblem(problemWith(text));
            if (!/^\d+$/.test(text)) return;
            const number = Math.min(Number(text), most);
            if (number > 0) onChange(number);
          }}
        />
        <ActionIcon
          {...button}
          aria-label={words.moreOf({ title })}
          disabled={quantity >= most}
          onClick={() => onChange(quantity + 1)}
        >
          <Plus size={16} />
        </ActionIcon>
      </div>
      {problem && (
        <Text size="xs" c="red" id={id} role="alert" className="quantity-problem">
          {problem}
        </Text>
      )}
    </div>
  );
}

/** What is wrong with a quantity as it is typed, if anything. */
function problemWith(text: string): string | undefined {
  if (text !== "" && !/^\d+$/.test(text)) return words.typeWhole();
  return Number(text) > most ? words.atMost({ most }) : undefined;
}
