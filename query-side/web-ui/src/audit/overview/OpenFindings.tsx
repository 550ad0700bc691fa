import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { FINDING_KINDS } from '../types';

const MOST = 200;

/** What waits to be reviewed, by its kind. */
export function OpenFindings() {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: ['audit', 'findings', 'open'],
    queryFn: () => auditApi.findings({ reviewed: 'false', limit: String(MOST) }),
  });
  return (
    <section className={css.panel} aria-labelledby="findings">
      <h2 className={css.title} id="findings">
        {t('overview.findings')}
      </h2>
      {error && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height={150} />}
      {data && (
        <>
          <p className={css.big}>
            {format.number(data.items.length)}
            {data.next ? '+' : ''}
          </p>
          <ul className={css.counts}>
            {FINDING_KINDS.map((kind) => (
              <li key={kind}>
                <Link href={`/audit/findings?kind=${kind}`}>{t(`finding.kind.${kind}`)}</Link>
                <span>{format.number(data.items.filter((it) => it.kind === kind).length)}</span>
              </li>
            ))}
          </ul>
          <Button component={Link} href="/audit/findings" variant="default">
            {t('overview.to-findings')}
          </Button>
        </>
      )}
    </section>
  );
}
