import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Empty } from "./notices.tsx";
import { Page } from "./page.tsx";

/** For an address that leads nowhere. */
export function NotFound({ home }: { home: string }) {
  return (
    <Page title="Page not found">
      <Empty
        title="There is nothing at this address."
        action={
          <Button component={Link} href={home}>
            Go to the first page
          </Button>
        }
      >
        The link may be old, or a letter may be missing.
      </Empty>
    </Page>
  );
}
