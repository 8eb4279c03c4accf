import { Alert, Button, Text } from "@mantine/core";
import { Link } from "wouter";
import { words } from "./asked-words.ts";

/** That there are terms of the programme which one has not accepted. */
export function TermsBanner() {
  return (
    <Alert color="blue" title={words.newTerms()} mb="xl">
      <Text size="sm" mb="sm">
        {words.linksGoOn()}
      </Text>
      <Button component={Link} href="/terms" size="xs" variant="default">
        {words.readAndAccept()}
      </Button>
    </Alert>
  );
}
