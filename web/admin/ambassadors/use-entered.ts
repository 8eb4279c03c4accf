import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

/** One thing to book on a balance: once, however often it is sent. */
export function useEntered(ambassadorId: string, done: string, onClose: () => void) {
  const client = useQueryClient();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const entered = async () => {
    notifications.show({ color: "green", message: done });
    await Promise.all(
      [
        ["balance", ambassadorId],
        ["statement", ambassadorId],
        ["statements", ambassadorId],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
    onClose();
  };
  return { idempotencyKey, entered };
}
