import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Section } from '../account/Section';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { auditApi } from './api';
import css from './audit.module.css';
import type { Looked } from './types';
import { Value } from './values/Value';
import { roleName, word } from './words';

/** Who is told without a name, in the platform's words. */
const NAMELESS: Record<string, string> = {
  Yourself: 'yourself',
  'A doctor': 'doctor',
  'Front desk': 'desk',
  Administration: 'administration',
  'Another system': 'system',
  'The patient': 'patient',
  'A guardian': 'guardian',
  'An auditor': 'auditor',
  'The privacy officer': 'privacy-officer',
  'Horarium itself': 'platform',
  'Somebody who was not signed in': 'visitor',
};

/** Tells a patient who looked at their data, and what for. */
export function WhoLooked({ patient }: { patient: string }) {
  const { t } = useTranslation(['audit', 'common']);
  const found = useInfiniteQuery({
    queryKey: ['audit', 'looked', patient],
    queryFn: ({ pageParam }) => auditApi.lookedAt(patient, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const lines = found.data?.pages.flatMap((page) => page.items);
  return (
    <Section title={t('looked.title')} text={t('looked.text')}>
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Skeleton height={240} aria-label={t('common:loading')} />}
      {lines?.length === 0 && <Empty title={t('looked.nobody')} />}
      {lines && lines.length > 0 && (
        <ul className={css.looked} aria-label={t('looked.title')}>
          {lines.map((line, at) => (
            <li key={at}>
              <Line line={line} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('common:more')}
        </Button>
      )}
    </Section>
  );
}

function Line({ line }: { line: Looked }) {
  const { t } = useTranslation('audit');
  const nameless = NAMELESS[line.who];
  return (
    <>
      <span className={css.when}>
        <Value value={line.at} />
      </span>
      <span>
        <strong>{nameless ? t(`looked.${nameless}`) : <bdi>{line.who}</bdi>}</strong>{' '}
        {!nameless && <span className={css.soft}>({roleName(line.role, t)})</span>}
      </span>
      <span>
        {word('action', line.action, t)}
        {line.purpose && <span className={css.soft}> · {word('purpose', line.purpose, t)}</span>}
        {line.emergency && <strong className={css.warm}> · {t('looked.emergency')}</strong>}
      </span>
    </>
  );
}
