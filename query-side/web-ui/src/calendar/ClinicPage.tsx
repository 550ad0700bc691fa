import { Button, Group, Skeleton } from '@mantine/core';
import { IconBan, IconCalendarPlus, IconKeyboard } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Page } from '../ui/Page';
import { useAddress } from './address';
import css from './Calendar.module.css';
import { ClinicDay } from './ClinicDay';
import { DoctorChoice } from './DoctorChoice';
import { keepDoctors, useClinicDoctors } from './useClinicDoctors';

export type ClinicDialog = 'block' | 'keys' | 'book';

/** The desk's day: several doctors side by side. */
export default function ClinicPage() {
  const { t } = useTranslation(['calendar', 'common']);
  const [get, change] = useAddress();
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<ClinicDialog>();
  const named = get('doctors');
  const { ids, chosen, choices, isReady, error } = useClinicDoctors(named, search);
  const choose = (next: string[]) => {
    keepDoctors(next);
    change({ doctors: next.join() || undefined });
  };
  const open = (next: ClinicDialog) => () => setDialog(next);
  return (
    <Page
      wide
      title={t('clinic.title')}
      aside={
        <Group gap="xs">
          <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} disabled={ids.length === 0} onClick={open('book')}>
            {t('book.open')}
          </Button>
          <Button variant="default" leftSection={<IconBan size={18} aria-hidden />} disabled={ids.length === 0} onClick={open('block')}>
            {t('block.open')}
          </Button>
          <Button variant="subtle" leftSection={<IconKeyboard size={18} aria-hidden />} onClick={open('keys')}>
            {t('keys.open')}
          </Button>
        </Group>
      }
    >
      {error && <ErrorNotice failure={error} />}
      <div className={css.filters}>
        <DoctorChoice ids={ids} choices={choices.filter((it) => it.full_name !== '…')} onChange={choose} onSearch={setSearch} />
      </div>
      {ids.length > 0 ? (
        <ClinicDay doctors={chosen} dialog={dialog} onDialog={setDialog} />
      ) : isReady ? (
        <Empty title={t('clinic.nobody')} text={t('clinic.choose')} />
      ) : (
        <Skeleton height={420} aria-label={t('common:loading')} />
      )}
    </Page>
  );
}
