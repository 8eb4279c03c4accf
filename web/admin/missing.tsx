import { Button } from "@mantine/core";
import { Link } from "wouter";
import { problemOf } from "../client/problem.ts";
import { Empty, LoadFailed } from "../parts/notices.tsx";
import { Page } from "../parts/page.tsx";
import { words } from "./words.ts";

/** In place of a page about one thing: there is no such thing (or its address is no address), or it could not be loaded. */
export function Missing({
  error,
  retry,
  title,
  back,
}: {
  error: unknown;
  retry: () => void;
  /** Such as "There is no such order". */
  title: string;
  back: { href: string; label: string };
}) {
  const isGone = problemOf(error).isUnknown;
  return (
    <Page title={isGone ? words.notFound() : words.inTheWay()}>
      {isGone ? (
        <Empty
          title={title}
          action={
            <Button component={Link} href={back.href} mt="sm">
              {back.label}
            </Button>
          }
        />
      ) : (
        <LoadFailed error={error} retry={retry} />
      )}
    </Page>
  );
}
