import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import css from './Section.module.css';

/** One matter of the account, with what is to be known of it. */
export function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className={css.section} aria-label={title}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          {text && <Text c="dimmed">{text}</Text>}
        </div>
        {children}
      </Stack>
    </section>
  );
}
