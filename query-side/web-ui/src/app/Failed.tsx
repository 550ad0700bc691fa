import { Container } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/ErrorNotice';

/** Keeps one screen's fault from taking the page away. */
export class Failed extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state: { failure: unknown } = { failure: undefined };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    return this.state.failure === undefined ? (
      this.props.children
    ) : (
      <Container py="xl">
        <ErrorNotice failure={this.state.failure} onRetry={() => window.location.reload()} />
      </Container>
    );
  }
}
