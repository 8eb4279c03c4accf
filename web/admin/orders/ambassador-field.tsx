import { Radio, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTallest } from "../../parts/tallest.ts";
import { listAmbassadors } from "../api.ts";
import { words } from "./words.ts";

interface Props {
  /** Who is not to be chosen. */
  except: string;
  value?: string;
  onChange?: (ambassadorId: string) => void;
  error?: ReactNode;
  disabled: boolean;
}

/** As many as one looks through; who is not among them is searched for. */
const shown = 6;
const typedMs = 250;

/** Chooses an active ambassador, of the newest or of those whom a search finds. */
export function AmbassadorField({ except, value, onChange, error, disabled }: Props) {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), typedMs);
  const found = useQuery({
    queryKey: ["ambassadors", "choice", search],
    queryFn: ({ signal }) =>
      listAmbassadors({ limit: String(shown + 1), ...(search ? { search } : { standing: "active" }) }, signal),
    placeholderData: keepPreviousData,
  });
  const others = found.data?.items.filter(({ id, standing }) => id !== except && standing === "active");
  const tallest = useTallest<HTMLDivElement>();
  return (
    <Stack gap="xs" {...tallest}>
      <TextInput
        label={words.giveTo()}
        description={words.giveToHint()}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        disabled={disabled}
      />
      {!others && <Skeleton height={96} role="status" aria-label={words.searching()} />}
      {others?.length === 0 && (
        <Text size="sm" role="status">
          {words.noneFound()}
        </Text>
      )}
      {others && others.length > 0 && (
        <Radio.Group
          label={words.whom()}
          value={value ?? ""}
          onChange={(id) => onChange?.(id)}
          error={error && words.chooseWhom()}
        >
          <Stack gap="xs" mt="xs">
            {others.slice(0, shown).map(({ id, firstName, lastName, email }) => (
              <Radio key={id} value={id} label={`${firstName} ${lastName}`} description={email} disabled={disabled} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}
