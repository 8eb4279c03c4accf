import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { Dialog } from "../../parts/dialog.tsx";

/** What is asked before something is done. */
export interface Question {
  title: string;
  means: ReactNode;
  no: string;
  yes: string;
  isGrave?: boolean;
  act: () => void;
}

/** Asks once more. Open while there is a question. */
export function ConfirmDialog({ question, onClose }: { question: Question | undefined; onClose: () => void }) {
  // It stays readable while the dialog fades out.
  const [shown, setShown] = useState(question);
  useEffect(() => {
    if (question) setShown(question);
  }, [question]);
  return (
    <Dialog opened={question !== undefined} onClose={onClose} title={shown?.title ?? ""}>
      <Text>{shown?.means}</Text>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {shown?.no}
        </Button>
        <Button
          {...(shown?.isGrave && { color: "red" })}
          onClick={() => {
            onClose();
            question?.act();
          }}
        >
          {shown?.yes}
        </Button>
      </Group>
    </Dialog>
  );
}
