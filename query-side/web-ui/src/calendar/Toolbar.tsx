import { ActionIcon, Button, TextInput, Title, useDirection } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import css from './Calendar.module.css';
import { isDate, type Span } from './span';

interface Props<V extends string> {
  view: V;
  views: readonly V[];
  date: string;
  span: Span;
  onView: (view: V) => void;
  onDate: (date: string) => void;
  onToday: () => void;
  onBeside: (direction: 1 | -1) => void;
  children?: ReactNode;
}

/** Where in time the calendar is, and how to get elsewhere. */
export function Toolbar<V extends string>({ view, views, date, span, onView, onDate, onToday, onBeside, children }: Props<V>) {
  const { t } = useTranslation(['calendar', 'common']);
  const { dir } = useDirection();
  const heading = useSpanText(span);
  const [Back, On] = dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  return (
    <div className={css.toolbar} role="group" aria-label={t('toolbar')}>
      <Button variant="default" onClick={onToday}>
        {t('common:today')}
      </Button>
      <ActionIcon variant="default" size={36} aria-label={t('common:previous')} onClick={() => onBeside(-1)}>
        <Back size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="default" size={36} aria-label={t('common:next')} onClick={() => onBeside(1)}>
        <On size={20} aria-hidden />
      </ActionIcon>
      <Title order={2} size="h4">
        {heading}
      </Title>
      <TextInput
        type="date"
        aria-label={t('go-to-date')}
        value={date}
        onChange={(event) => isDate(event.currentTarget.value) && onDate(event.currentTarget.value)}
      />
      <Button.Group aria-label={t('view.label')}>
        {views.map((it) => (
          <Button key={it} variant={it === view ? 'filled' : 'default'} aria-pressed={it === view} onClick={() => onView(it)}>
            {t(`view.${it}`)}
          </Button>
        ))}
      </Button.Group>
      {children}
    </div>
  );
}

function useSpanText({ from, to }: Span): string {
  const format = useFormat();
  const { i18n } = useTranslation();
  if (from === to) {
    return format.plainDay(from, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }
  return new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  );
}
