import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { TimeGridProps } from './grid/TimeGrid';

const TimeGrid = lazy(() => import('./grid/TimeGrid'));

/** The grid of time, which is fetched when it is first looked at. */
export function Timeline(props: TimeGridProps) {
  return (
    <Suspense fallback={<Skeleton height={420} />}>
      <TimeGrid {...props} />
    </Suspense>
  );
}
