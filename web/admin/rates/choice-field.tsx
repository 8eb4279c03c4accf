import { Radio, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { listAmbassadors, listProducts } from "../api.ts";
import { words } from "./words.ts";

interface Props {
  value: string;
  /** What is chosen already is called, where that is known. */
  name?: string | undefined;
  onChoose: (id: string, name: string) => void;
  error?: ReactNode;
  disabled?: boolean;
}

/** As many as one looks through; what is not among them is searched for. */
const shown = 5;
const typedMs = 250;

interface Choice {
  id: string;
  name: string;
  about?: string;
}

/** Chooses an ambassador. */
export const AmbassadorChoice = (props: Props) => (
  <ChoiceField
    {...props}
    of="ambassador"
    label={words.whichAmbassador()}
    choose={words.chooseAmbassador()}
    find={async (search, signal) => {
      const whose = search ? { search } : { standing: "active" as const };
      const { items } = await listAmbassadors({ limit: String(shown), ...whose }, signal);
      const there = items.filter(({ standing }) => standing !== "left");
      return there.map(({ id, firstName, lastName, email }) => ({
        id,
        name: `${firstName} ${lastName}`,
        about: email,
      }));
    }}
  />
);

/** Chooses a product. */
export const ProductChoice = (props: Props) => (
  <ChoiceField
    {...props}
    of="product"
    label={words.whichProduct()}
    choose={words.chooseProduct()}
    find={async (search, signal) => {
      const { items } = await listProducts({ limit: String(shown), ...(search && { search }) }, signal);
      return items.map(({ id, title }) => ({ id, name: title }));
    }}
  />
);

function ChoiceField({
  of,
  label,
  choose,
  find,
  value,
  name,
  onChoose,
  error,
  disabled = false,
}: Props & {
  of: string;
  label: string;
  choose: string;
  find: (search: string, signal: AbortSignal) => Promise<Choice[]>;
}) {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), typedMs);
  const found = useQuery({
    queryKey: ["rates", "choice", of, search],
    queryFn: ({ signal }) => find(search, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Stack gap="xs">
      <TextInput
        label={label}
        description={name ? words.chosen({ name }) : words.byWords()}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        disabled={disabled}
      />
      {!found.data && <Skeleton height={96} role="status" aria-label={words.searching()} />}
      {found.data?.length === 0 && (
        <Text size="sm" role="status">
          {words.noneFound()}
        </Text>
      )}
      {found.data && found.data.length > 0 && (
        <Radio.Group
          label={choose}
          value={value}
          onChange={(id) => onChoose(id, found.data?.find((it) => it.id === id)?.name ?? "")}
          error={error && words.chooseOne()}
        >
          <Stack gap="xs" mt="xs">
            {found.data.map(({ id, name: called, about }) => (
              <Radio key={id} value={id} label={called} description={about} disabled={disabled} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}
