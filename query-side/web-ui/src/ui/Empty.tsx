import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there is nothing to show: says so, and what can be done. */
export function Empty({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" py="xl" ta="center">
      <Title order={2} size="h3">
        {title}
      </Title>
      {text && (
        <Text c="dimmed" maw="40rem">
          {text}
        </Text>
      )}
      {children}
    </Stack>
  );
}
