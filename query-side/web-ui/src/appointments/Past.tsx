import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../ui/Empty';
import { AppointmentList } from './AppointmentList';
import { usePast } from './reads';

/** What has been, the last first. */
export function Past({ patient }: { patient: string }) {
  const { t } = useTranslation('appointments');
  return (
    <AppointmentList
      found={usePast(patient)}
      label={t('past.title')}
      more={t('past.more')}
      empty={
        <Empty title={t('past.empty')} text={t('past.empty-text')}>
          <Button component={Link} href="/" variant="default">
            {t('find')}
          </Button>
        </Empty>
      }
    />
  );
}
