import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { auditApi, type Query } from '../api';
import type { PageOf } from '../types';
import { accessQuery, eventQuery, type Filters } from './filters';
import { type Item, itemOfAccess, itemOfEvent, merged } from './merge';

const PAGE = '50';

/** What happened and who looked, as one list by time, read on as far as somebody wants. */
export function useTrail(filters: Filters) {
  const events = useList('events', eventQuery(filters), auditApi.events, itemOfEvent);
  const accesses = useList('accesses', accessQuery(filters), auditApi.accesses, itemOfAccess);
  const lists = [events, accesses].filter((it) => it.isAsked);
  const { items, wants } = useMemo(
    () => merged(lists.map(({ items, isMore }) => ({ items, isMore })), true),
    [events.items, events.isMore, accesses.items, accesses.isMore, lists.length],
  );
  const failed = lists.find((it) => it.error);
  return {
    items,
    behind: events.behind,
    isMore: wants.length > 0,
    isPending: lists.some((it) => it.isPending),
    isReading: lists.some((it) => it.isReading),
    error: failed?.error,
    again: () => lists.forEach((it) => it.error && it.again()),
    more: () => wants.forEach((place) => lists[place]?.more()),
  };
}

function useList<T>(name: string, query: Query | undefined, read: (query: Query) => Promise<PageOf<T>>, itemOf: (it: T) => Item) {
  const pages = useInfiniteQuery({
    queryKey: ['audit', name, query],
    queryFn: ({ pageParam }) => read({ ...query, limit: PAGE, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: !!query,
  });
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items.map(itemOf)) ?? [], [pages.data, itemOf]);
  return {
    items,
    isAsked: !!query,
    behind: pages.data?.pages[0]?.behind ?? 0,
    isMore: pages.isPending ? !!query : pages.hasNextPage,
    isPending: !!query && pages.isPending,
    isReading: pages.isFetchingNextPage,
    error: pages.error,
    again: () => void pages.refetch(),
    more: () => void pages.fetchNextPage(),
  };
}
