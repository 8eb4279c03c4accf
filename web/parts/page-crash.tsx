import { Button, Container, Text } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Page } from "./page.tsx";

interface Props {
  children: ReactNode;
  /** Where one is, inside an area's frame: the frame stays, and another place is shown. Absent around all of it. */
  place?: string;
}

/**
 * A page that broke or could not be loaded: says so instead of going blank. A new load also brings the app's newest
 * version.
 */
export class PageCrash extends Component<Props, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.crashed && before.place !== this.props.place) this.setState({ crashed: false });
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    if (this.props.place !== undefined) return <Crash />;
    return (
      <Container size="xs" py="xl" component="main">
        <Crash />
      </Container>
    );
  }
}

function Crash() {
  return (
    <Page title="Something went wrong on this page.">
      <Text mb="md">Nothing that was saved is lost.</Text>
      <Button onClick={() => window.location.reload()}>Load it again</Button>
    </Page>
  );
}
