import { Button, Container, Text } from "@mantine/core";
import { Component, type ReactNode, useEffect, useState } from "react";
import { Page } from "./page.tsx";
import { words } from "./words.ts";

interface Props {
  children: ReactNode;
  /** Where one is, inside an area's frame: the frame stays, and another place is shown. Absent around all of it. */
  place?: string;
}

interface State {
  crashed: boolean;
  /** Whether it is the page's own files that could not be had. */
  isUnloaded: boolean;
}

/** Browsers have no name for it, only words: Chromium's, Firefox's, Safari's, and Vite's for styles. */
const isUnloaded = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|module script failed|unable to preload/i.test(error.message);

/**
 * A page that broke or could not be loaded: says so instead of going blank. A new load also brings the app's newest
 * version.
 */
export class PageCrash extends Component<Props, State> {
  override state: State = { crashed: false, isUnloaded: false };

  static getDerivedStateFromError(error: unknown): State {
    return { crashed: true, isUnloaded: isUnloaded(error) };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.crashed && before.place !== this.props.place) this.setState({ crashed: false, isUnloaded: false });
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const told = this.state.isUnloaded ? <Unloaded /> : <Crash />;
    if (this.props.place !== undefined) return told;
    return (
      <Container size="xs" py="xl" component="main">
        {told}
      </Container>
    );
  }
}

function Crash() {
  return (
    <Page title={words.pageBroke()}>
      <Text mb="md">{words.nothingIsLost()}</Text>
      <Button onClick={() => window.location.reload()}>{words.loadAgain()}</Button>
    </Page>
  );
}

const lookAgainMs = 3_000;

/**
 * Without a connection a page that was never seen can't be shown; it comes by itself once there is one. Where the shop
 * answers at the first look, its files are gone for another reason, and loading again and again would not help.
 */
function Unloaded() {
  const [isAway, setAway] = useState(navigator.onLine ? undefined : true);
  useEffect(() => {
    const look = () =>
      void fetch("/api/health", { cache: "no-store" }).then(
        ({ ok }) => {
          if (ok && isAway) window.location.reload();
          else if (isAway === undefined) setAway(false);
        },
        () => setAway(true),
      );
    if (isAway === undefined) look();
    const timer = isAway ? setInterval(look, lookAgainMs) : undefined;
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
    };
  }, [isAway]);
  if (isAway === undefined) return null;
  if (!isAway) return <Crash />;
  return (
    <Page title={words.offline()}>
      <Text mb="md" role="status">
        {words.opensByItself()}
      </Text>
      <Button onClick={() => window.location.reload()}>{words.tryAgainNow()}</Button>
    </Page>
  );
}
