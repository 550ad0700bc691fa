import { Button, Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Notice } from '../../ui/Notice';
import css from '../audit.module.css';
import { AuditFrame } from '../AuditFrame';
import { FilterBar } from './FilterBar';
import { FilterChips } from './FilterChips';
import { NONE, useFilters } from './filters';
import { Reading } from './Reading';
import { useTrail } from './useTrail';

/** Everything that happened and everybody who looked, the latest first. */
export default function TrailPage() {
  const { t } = useTranslation(['audit', 'common']);
  const format = useFormat();
  const [filters, filter] = useFilters();
  const trail = useTrail(filters);
  return (
    <AuditFrame title={t('trail.title')}>
      <FilterBar filters={filters} onFilter={filter} />
      <div className={css.above}>
        <FilterChips filters={filters} onFilter={filter} />
        <Text size="sm" c="dimmed">
          {t('your-clock', { zone: format.zone(new Date(), HERE) })}
        </Text>
      </div>
      {trail.behind > 0 && <Notice title={t('trail.behind', { number: format.number(trail.behind) })} />}
      {trail.error && <ErrorNotice failure={trail.error} onRetry={trail.again} />}
      {trail.isPending ? (
        <Skeleton height={420} aria-label={t('common:loading')} />
      ) : trail.items.length > 0 ? (
        <Reading items={trail.items}>
          {trail.isMore && (
            <Button fullWidth variant="default" mt="sm" loading={trail.isReading} onClick={trail.more}>
              {t('trail.more')}
            </Button>
          )}
        </Reading>
      ) : trail.error ? null : (
        <Empty title={t('trail.nothing')} text={t('trail.nothing-text')}>
          <Button variant="default" onClick={() => filter(NONE)}>
            {t('trail.clear')}
          </Button>
        </Empty>
      )}
    </AuditFrame>
  );
}
