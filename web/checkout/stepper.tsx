import { ActionIcon } from "@mantine/core";
import { type Ref, useState } from "react";
import Minus from "~icons/lucide/minus";
import Plus from "~icons/lucide/plus";

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
  /** 0 is meant once one leaves it; nothing at all leaves what was there. */
  const settle = () => {
    if (typed === "0") onChange(0);
    setTyped(undefined);
  };
  const button = { variant: "default", size: 38 } as const;
  return (
    <div className="stepper">
      <ActionIcon {...button} aria-label={`Fewer of ${title}`} onClick={() => onChange(quantity - 1)}>
        <Minus size={16} />
      </ActionIcon>
      <input
        ref={inputRef}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`Quantity of ${title}`}
        value={typed ?? quantity}
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={(event) => {
          // Half a number orders nothing: it is settled first.
          if (event.key !== "Enter" || (typed !== "" && typed !== "0")) return;
          event.preventDefault();
          settle();
        }}
        onChange={({ target }) => {
          const digits = target.value.replace(/\D/g, "");
          const number = Math.min(Number(digits), most);
          setTyped(digits === "" ? "" : String(number));
          if (number > 0) onChange(number);
        }}
      />
      <ActionIcon
        {...button}
        aria-label={`More of ${title}`}
        disabled={quantity >= most}
        onClick={() => onChange(quantity + 1)}
      >
        <Plus size={16} />
      </ActionIcon>
    </div>
  );
}
