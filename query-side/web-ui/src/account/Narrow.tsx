import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import { Page } from '../ui/Page';

/** A screen of one short form. */
export function Narrow({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Page title={title}>
      <Paper withBorder p="lg" mt="md" maw="30rem" bg="var(--hor-surface)" style={{ borderColor: 'var(--hor-line)' }}>
        {children}
      </Paper>
    </Page>
  );
}
