import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { plusDays, useFormat } from '../i18n/format';
import css from './WeekNav.module.css';
import { WEEK } from './week';
import { today } from './when';

/** Turns to the week before or after, never into the past. */
export function WeekNav({ from, onGo }: { from: string; onGo(from: string): void }) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const first = today();
  const before = plusDays(from, -WEEK);
  return (
    <div className={css.nav} role="group" aria-label={t('week.label')}>
      <Button
        variant="default"
        size="sm"
        disabled={from <= first}
        leftSection={<IconChevronLeft size={18} className={css.arrow} aria-hidden />}
        onClick={() => onGo(before < first ? first : before)}
      >
        {t('week.previous')}
      </Button>
      <span className={css.range}>
        {t('week.range', { from: format.plainDay(from), to: format.plainDay(plusDays(from, WEEK - 1)) })}
      </span>
      <Button
        variant="default"
        size="sm"
        rightSection={<IconChevronRight size={18} className={css.arrow} aria-hidden />}
        onClick={() => onGo(plusDays(from, WEEK))}
      >
        {t('week.next')}
      </Button>
    </div>
  );
}
