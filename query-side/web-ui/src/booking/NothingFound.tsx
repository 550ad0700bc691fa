import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import { useFormat } from '../i18n/format';
import { Empty } from '../ui/Empty';
import { joinPath } from '../waitlist/criteria';
import type { Wish } from './api';
import type { Filters } from './filters';
import { useFirstFree } from './week';

/** Who may wait, or puts others on the list; visitors sign in first. */
const WAITING = [undefined, 'PATIENT', 'DOCTOR', 'STAFF'];

interface Props {
  wish: Wish;
  from: string;
  filters: Filters;
  onChange(changed: Partial<Filters>): void;
}

/** Nobody is free in these days: goes to the first that is, or looks farther. */
export function NothingFound({ wish, from, filters, onChange }: Props) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const { data: first } = useFirstFree(wish, from, true);
  const { user } = useSession();
  const mayWait = WAITING.includes(user?.role) && Boolean(wish.specialization ?? wish.doctor_id);
  const isNarrow = Boolean(filters.mode || filters.language || filters.insurance);
  return (
    <Empty title={t('nothing.title')} text={t(first ? 'nothing.later' : 'nothing.text')}>
      <Group justify="center">
        {first && <Button onClick={() => onChange({ date: first })}>{t('week.jump', { day: format.plainDay(first) })}</Button>}
        {mayWait && (
          <Button component={Link} href={joinPath(wish)} variant={first ? 'default' : 'filled'}>
            {t('nothing.wait')}
          </Button>
        )}
        {(filters.place || filters.near) && (
          <Button variant="default" onClick={() => onChange({ place: '', near: '', sort: '' })}>
            {t('nothing.any-place')}
          </Button>
        )}
        {isNarrow && (
          <Button variant="default" onClick={() => onChange({ mode: '', language: '', insurance: '' })}>
            {t('nothing.fewer-filters')}
          </Button>
        )}
        {filters.q && (
          <Button variant="default" onClick={() => onChange({ q: '' })}>
            {t('nothing.any-specialty')}
          </Button>
        )}
        {filters.date && (
          <Button variant="default" onClick={() => onChange({ date: '' })}>
            {t('nothing.from-today')}
          </Button>
        )}
      </Group>
    </Empty>
  );
}
