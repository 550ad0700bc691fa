import { Button, Skeleton, Stack } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../i18n/format';
import { Empty } from '../ui/Empty';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useUrlValue } from '../ui/url';
import { joinPath } from '../waitlist/criteria';
import type { Slot } from './api';
import { useLiveSlots, useTellVanished } from './liveSlots';
import { useMoment } from './moment';
import { SlotGrid } from './SlotGrid';
import grid from './SlotGrid.module.css';
import { useFirstFree, useWeek } from './week';
import { WeekNav } from './WeekNav';
import { today, zoneOf } from './when';

interface Props {
  doctorId: string;
  visitType?: string;
  mode?: 'IN_PERSON' | 'VIDEO';
  onChoose(slot: Slot): void;
}

/** Lets another time of one doctor be chosen, week by week; what is taken meanwhile goes away before the eyes. */
export function SlotPicker({ doctorId, visitType, mode, onChoose }: Props) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const moment = useMoment();
  const [week, setWeek] = useUrlValue('week');
  const from = week > today() ? week : today();
  const wish = useMemo(
    () => ({ ...(visitType ? { visit_type: visitType } : {}), ...(mode ? { mode } : {}) }),
    [visitType, mode],
  );
  const { data: slots, error, refetch } = useWeek(doctorId, wish, from);
  useLiveSlots([doctorId]);
  useTellVanished(slots, `${doctorId} ${from}`);
  if (error) {
    return <ErrorNotice failure={error} onRetry={() => void refetch()} />;
  }
  return (
    <Stack gap="md">
      <WeekNav from={from} onGo={setWeek} />
      {slots === undefined ? (
        <Skeleton height={220} aria-label={t('common:loading')} />
      ) : slots.length === 0 ? (
        <EmptyWeek doctorId={doctorId} wish={wish} from={from} onGo={setWeek} />
      ) : (
        <SlotGrid from={from} slots={slots}>
          {(slot) => (
            <button
              type="button"
              className={grid.slot}
              aria-label={moment(slot.start, zoneOf(slot))}
              onClick={() => onChoose(slot)}
            >
              {format.time(slot.start, zoneOf(slot))}
            </button>
          )}
        </SlotGrid>
      )}
    </Stack>
  );
}

interface EmptyProps {
  doctorId: string;
  wish: object;
  from: string;
  onGo(from: string): void;
}

function EmptyWeek({ doctorId, wish, from, onGo }: EmptyProps) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const { data: first, isSuccess } = useFirstFree({ ...wish, doctor_id: doctorId }, from, true);
  return (
    <Empty title={t('week.empty')} {...(isSuccess && !first ? { text: t('week.never') } : {})}>
      {first && <Button onClick={() => onGo(first)}>{t('week.jump', { day: format.plainDay(first) })}</Button>}
      <Button component={Link} href={joinPath({ doctor_id: doctorId })} variant="default">
        {t('nothing.wait')}
      </Button>
    </Empty>
  );
}

export default SlotPicker;
