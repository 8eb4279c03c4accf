import { Component, type ReactNode, Suspense } from "react";

interface Props {
  children: ReactNode;
  /** What stands in its place if it can't be had; nothing where absent. */
  failed?: ReactNode;
  onFailed?: () => void;
}

/**
 * Something loaded later that a page can do without. Where it can't be loaded, since the network stumbled or a newer
 * version of the app took the file away, the page goes on.
 */
export class Optional extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.props.onFailed?.();
  }

  override render() {
    if (this.state.hasFailed) return this.props.failed;
    return <Suspense fallback={null}>{this.props.children}</Suspense>;
  }
}
