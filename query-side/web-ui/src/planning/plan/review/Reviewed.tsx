import { Stack } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Refusal } from './Refusal';
import { ReviewPanel } from './ReviewPanel';
import type { Reviewing } from './useReview';

/** A form, or in its place what the change would come to; back from there the form is as it was left. */
export function Reviewed({ reviewing, told, children }: { reviewing: Reviewing; told: string; children: ReactNode }) {
  const { outlook, problem } = reviewing;
  const form = useRef<HTMLDivElement>(null);
  const wasReviewed = useRef(false);
  useEffect(() => {
    if (!outlook && wasReviewed.current && !problem) {
      form.current?.focus();
    }
    wasReviewed.current = !!outlook;
  }, [outlook]);
  return outlook ? (
    <ReviewPanel outlook={outlook} reviewing={reviewing} told={told} />
  ) : (
    <Stack gap="md" ref={form} tabIndex={-1} style={{ outline: 'none' }}>
      {problem && <Refusal problem={problem} />}
      {children}
    </Stack>
  );
}
