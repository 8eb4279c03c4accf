import { Button } from "@mantine/core";
import { Link } from "wouter";
import { Empty } from "./notices.tsx";
import { Page } from "./page.tsx";
import { words } from "./words.ts";

/** For an address that leads nowhere. */
export function NotFound({ home }: { home: string }) {
  return (
    <Page title={words.notFound()}>
      <Empty
        title={words.nothingHere()}
        action={
          <Button component={Link} href={home}>
            {words.goToFirst()}
          </Button>
        }
      >
        {words.mayBeOld()}
      </Empty>
    </Page>
  );
}
