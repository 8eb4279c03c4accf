import { ActionIcon } from "@mantine/core";
import { Minus, Plus } from "lucide-react";
import { type Ref, useState } from "react";

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
        onBlur={() => setTyped(undefined)}
        onChange={({ target }) => {
          const number = Math.min(Number(target.value.replace(/\D/g, "")), most);
          setTyped(number > 0 ? String(number) : "");
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
