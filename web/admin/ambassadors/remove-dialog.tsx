import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { problemOf } from "../../client/problem.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { type Ambassador, removeAmbassador } from "../api.ts";
import { useMay } from "../may.tsx";
import { words } from "./words.ts";

/** Takes an ambassador out for good, once that was typed. */
export function RemoveAmbassador({ ambassador }: { ambassador: Ambassador }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const may = useMay("removal");
  if (!may || ambassador.standing === "left") return null;
  const name = `${ambassador.firstName} ${ambassador.lastName}`;
  return (
    <>
      <Button size="xs" variant="default" mt="xl" onClick={open}>
        {words.remove()}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={words.removeOne({ name })}>
        <RemoveForm ambassador={ambassador} onClose={close} />
      </Dialog>
    </>
  );
}

function RemoveForm({ ambassador, onClose }: { ambassador: Ambassador; onClose: () => void }) {
  const { id: ambassadorId, revenueMinor, currency } = ambassador;
  const client = useQueryClient();
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const remove = useMutation({
    mutationFn: () => removeAmbassador({ ambassadorId }),
    onSuccess: () => {
      notifications.show({ color: "green", message: words.removed() });
      onClose();
    },
    onError: (error) => notifications.show({ color: "red", message: problemOf(error).message }),
    onSettled: () => {
      for (const key of ["ambassadors", "ambassador"]) void client.invalidateQueries({ queryKey: [key] });
    },
  });
  const word = words.removeWord();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = typed.trim().toLowerCase() === word;
        setWrong(!isRight);
        if (isRight) remove.mutate();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{words.whatRemoveDoes()}</Text>
        {revenueMinor > 0 && <Text size="sm">{words.stillOwed({ amount: formatMoney(revenueMinor, currency) })}</Text>}
        <TextInput
          label={words.typeToRemove({ word })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={isWrong && words.notTyped({ word })}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="end">
          <Button variant="default" onClick={onClose} disabled={remove.isPending}>
            {words.cancel()}
          </Button>
          <Button type="submit" color="red" loading={remove.isPending}>
            {words.remove()}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
