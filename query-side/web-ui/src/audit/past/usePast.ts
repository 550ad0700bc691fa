import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { everyPage } from '../../api/client';
import { auditApi } from '../api';
import type { Step } from '../types';
import { BEFORE_ALL, type Moment, queryOf, textOf } from './moment';
import { endsOf, inOrder } from './steps';
import { apiPathOf, type Subject } from './subject';

const MOST_STREAMS = 4;

/** All that ever happened to it and to its rules, in order. */
export function useSteps(subject: Subject) {
  const path = apiPathOf(subject);
  return useQuery({
    queryKey: ['audit', 'past', path, 'events'],
    queryFn: async () => inOrder((await auditApi.difference(path, BEFORE_ALL)).events),
  });
}

/** The same events with what only their own record tells: in which role, and when they take effect. */
export function useTold(events: Step[]): Step[] {
  const streams = [...new Set(events.flatMap((it) => it.stream ?? []))].slice(0, MOST_STREAMS);
  const told = useQueries({
    queries: streams.map((stream) => ({
      queryKey: ['audit', 'stream', stream],
      queryFn: () => everyPage((cursor) => auditApi.events({ stream, order: 'asc', limit: '200', cursor })),
    })),
  });
  const known = new Map(told.flatMap((it) => it.data ?? []).map((it) => [it.position, it]));
  return events.map((event) => {
    const record = event.position ? known.get(event.position) : undefined;
    return record ? { ...event, role: record.role, effective_at: record.effective_at, event_id: record.event_id } : event;
  });
}

/** How it stood at that moment. */
export function usePastState(subject: Subject, moment: Moment) {
  const path = apiPathOf(subject);
  return useQuery({
    queryKey: ['audit', 'past', path, 'state', textOf(moment)],
    queryFn: () => auditApi.past(path, queryOf(moment)),
    placeholderData: keepPreviousData,
  });
}

/** What changed up to that moment, since the event before it or since another moment. */
export function useDifference(subject: Subject, events: Step[], moment: Moment, against: Moment) {
  const path = apiPathOf(subject);
  const ends = endsOf(events, moment, against);
  return useQuery({
    queryKey: ['audit', 'past', path, 'difference', ends],
    queryFn: () => auditApi.difference(path, ends?.from ?? '', ends?.to ?? ''),
    enabled: !!ends,
    placeholderData: keepPreviousData,
  });
}
