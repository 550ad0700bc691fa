import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../types';
import { useTimes } from '../times';
import type { Moment } from './moment';
import css from './past.module.css';
import { stepAt } from './steps';

/** Stands above everything while the past is shown, so that nobody takes it for the present. */
export function Banner({ moment, events, onNow }: { moment: Moment; events: Step[]; onNow: () => void }) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  const at = moment.asOf ?? events[stepAt(events, moment) - 1]?.recorded_at;
  return (
    <section className={css.banner} aria-label={t('past.banner.label')}>
      <IconHistory size={28} aria-hidden />
      <p role="status">
        <strong>{at ? t('past.banner.at', { moment: times.full(at) }) : t('past.banner.before')}</strong>{' '}
        {t('past.banner.warning')}
      </p>
      <Button variant="white" className={css.toNow ?? ''} onClick={onNow}>
        {t('past.banner.now')}
      </Button>
    </section>
  );
}
