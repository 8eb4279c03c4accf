import { Container, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { Link, useLocation, useRoute } from "wouter";
import type { Scope } from "../../shared/domain/person.ts";
import type { User } from "../client/session.ts";
import { AccountButton } from "./account-button.tsx";
import { Brand } from "./brand.tsx";
import type { Destination } from "./destination.ts";
import { PageCrash } from "./page-crash.tsx";
import { SchemeToggle } from "./scheme-toggle.tsx";
import "./shell.css";
import { words } from "./words.ts";

/** What a dialog that keeps the page from scrolling moves aside as it takes the scrollbar: react-remove-scroll-bar's own name for it. */
const besideScrollbar = "right-scroll-bar-position";

/** The frame of a signed-in area: where one can go (above, or below on a phone), and who one is. */
export function Shell({
  scope,
  user,
  home,
  destinations,
  more,
  aside,
  find,
  children,
}: {
  scope: Scope;
  user: User;
  home: string;
  destinations: readonly Destination[];
  /** In the account's menu. */
  more?: readonly Destination[];
  /** Stands beside the menu, such as one's revenue. */
  aside?: ReactNode;
  /** Finds what there is, from wherever one is. */
  find?: ReactNode;
  children: ReactNode;
}) {
  const [place] = useLocation();
  const items = destinations.map((destination) => <Tab key={destination.href} {...destination} />);
  return (
    <>
      <a className="skip" href="#main">
        {words.skipToPage()}
      </a>
      <header className={`shell-header ${besideScrollbar}`}>
        <Container size="lg" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap" gap="md">
            <Link href={home} className="home">
              <Brand />
            </Link>
            {items.length > 0 && (
              <Group component="nav" aria-label={words.main()} gap={4} visibleFrom="sm" wrap="nowrap">
                {items}
              </Group>
            )}
            <Group gap="xs" wrap="nowrap">
              {aside}
              {find}
              <SchemeToggle />
              <AccountButton scope={scope} user={user} {...(more && { more })} />
            </Group>
          </Group>
        </Container>
      </header>
      <main id="main" tabIndex={-1} className="shell-main">
        <Container size="lg" py={{ base: "lg", sm: "xl" }}>
          <PageCrash place={place}>{children}</PageCrash>
        </Container>
      </main>
      {items.length > 0 && (
        <footer className={`shell-footer ${besideScrollbar}`}>
          <Group component="nav" aria-label={words.main()} h="100%" gap={0} grow wrap="nowrap">
            {items}
          </Group>
        </footer>
      )}
    </>
  );
}

function Tab({ href, label, icon: Icon }: Destination) {
  const [exact] = useRoute(href);
  const [below] = useRoute(`${href === "/" ? "" : href}/*`);
  const here = exact || (below && href !== "/");
  return (
    <Link href={href} className="tab" aria-current={here ? "page" : undefined}>
      <Icon size={18} />
      <span>{label}</span>
    </Link>
  );
}
