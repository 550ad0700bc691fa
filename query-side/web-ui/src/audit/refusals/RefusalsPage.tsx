import { Button, Skeleton, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAddress } from '../../calendar/address';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { instantsOf } from '../period';
import type { RefusalLine } from '../types';
import { Value } from '../values/Value';
import { word } from '../words';

const FILTERS = ['from', 'to', 'reason', 'doctor', 'patient'] as const;

/** Every wish that was refused, the latest first. */
export default function RefusalsPage() {
  const { t } = useTranslation(['audit', 'common']);
  const [get, change] = useAddress();
  const filters = Object.fromEntries(FILTERS.map((name) => [name, get(name) ?? ''])) as Record<(typeof FILTERS)[number], string>;
  const query = { ...filters, from: undefined, to: undefined, ...instantsOf(filters) };
  const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value));
  const found = useInfiniteQuery({
    queryKey: ['audit', 'refusals', asked],
    queryFn: ({ pageParam }) => auditApi.refusals({ ...asked, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const lines = found.data?.pages.flatMap((page) => page.items);
  return (
    <AuditFrame title={t('refusals.title')}>
      <Filters filters={filters} onFilter={change} />
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={320} aria-label={t('common:loading')} />}
      {lines?.length === 0 && <Empty title={t('refusals.nothing')} text={t('refusals.nothing-text')} />}
      {lines && lines.length > 0 && <Lines lines={lines} />}
      {found.hasNextPage && (
        <Button fullWidth variant="default" mt="sm" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('trail.more')}
        </Button>
      )}
    </AuditFrame>
  );
}

function Filters({ filters, onFilter }: { filters: Record<(typeof FILTERS)[number], string>; onFilter: (filters: Record<string, string | undefined>) => void }) {
  const { t } = useTranslation('audit');
  const [wanted, setWanted] = useState(filters);
  const address = JSON.stringify(filters);
  useEffect(() => setWanted(filters), [address]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter(wanted);
  };
  return (
    <form className={css.filters} onSubmit={submit} role="search" aria-label={t('filter.label')}>
      <div className={css.fields}>
        {FILTERS.map((name) => (
          <TextInput
            key={name}
            label={t(`filter.${name}`)}
            {...(name === 'from' || name === 'to' ? { type: 'date' } : { dir: 'ltr' as const, spellCheck: false })}
            value={wanted[name]}
            onChange={({ currentTarget: { value } }) => setWanted((before) => ({ ...before, [name]: value.trim() }))}
          />
        ))}
      </div>
      <div className={css.buttons}>
        <Button type="submit">{t('filter.apply')}</Button>
        <Button variant="subtle" onClick={() => onFilter(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}>
          {t('trail.clear')}
        </Button>
      </div>
    </form>
  );
}

function Lines({ lines }: { lines: RefusalLine[] }) {
  const { t } = useTranslation('audit');
  return (
    <ul className={css.looked} aria-label={t('refusals.title')}>
      {lines.map((it) => (
        <li key={it.id}>
          <span className={css.when}>
            <Value value={it.refused_at} />
          </span>
          <span>
            <Link href={`/audit/refusals/${it.id}`} className={css.link ?? ''}>
              {word('reason', it.reason, t)}
            </Link>
          </span>
          <span>
            {word('request', it.request, t)}
            {it.start && (
              <span className={css.soft}>
                {' '}
                · <Value value={it.end ? { start: it.start, end: it.end } : it.start} />
              </span>
            )}
          </span>
          <span className={css.soft}>
            {t('refusals.doctor')} <Value value={it.doctor ?? null} />
          </span>
        </li>
      ))}
    </ul>
  );
}
