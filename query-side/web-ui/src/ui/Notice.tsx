import { Alert } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** Says that something is done, or what is to be known before it is. */
export function Notice({ title, isDone, children }: { title: string; isDone?: boolean; children?: ReactNode }) {
  const Icon = isDone ? IconCircleCheck : IconInfoCircle;
  return (
    <Alert role="status" color="pine" variant="light" icon={<Icon aria-hidden />} title={title} my="md">
      {children}
    </Alert>
  );
}
