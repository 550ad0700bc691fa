import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../../ui/Empty';
import { usePlan } from './plan';

/** For doctors who work nowhere yet: hours are always at a place. */
export function NoPlace() {
  const { t } = useTranslation('planning');
  const { doctor } = usePlan();
  return (
    <Empty title={t('plan.no-place')} text={t('plan.no-place-text')}>
      <Button component={Link} href={`/directory?q=${encodeURIComponent(doctor.full_name)}`}>
        {t('plan.to-directory')}
      </Button>
    </Empty>
  );
}
