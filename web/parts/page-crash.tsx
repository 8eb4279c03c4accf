import { Button, Container } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { Empty } from "./notices.tsx";

/** A defect of ours on one page: says so instead of going blank. A new load also brings the app's newest version. */
export class PageCrash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Container size="xs" py="xl" component="main">
        <Empty
          title="Something went wrong on this page."
          action={<Button onClick={() => window.location.reload()}>Load it again</Button>}
        >
          Nothing that was saved is lost.
        </Empty>
      </Container>
    );
  }
}
