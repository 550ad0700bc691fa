import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Empty } from '../ui/Empty';
import { AppointmentList } from './AppointmentList';
import { useComing } from './reads';

/** What is to come; leads to the search where nothing is. */
export function Coming({ patient }: { patient: string }) {
  const { t } = useTranslation('appointments');
  return (
    <AppointmentList
      found={useComing(patient)}
      label={t('coming.title')}
      more={t('coming.more')}
      empty={
        <Empty title={t('coming.empty')} text={t('coming.empty-text')}>
          <Button component={Link} href="/" size="md">
            {t('find')}
          </Button>
        </Empty>
      }
    />
  );
}
