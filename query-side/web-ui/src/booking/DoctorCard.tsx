import { Skeleton } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { HERE, useFormat } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { joinPath } from '../waitlist/criteria';
import type { Slot, Wish } from './api';
import css from './DoctorCard.module.css';
import { DoctorFacts } from './DoctorFacts';
import { useTellVanished } from './liveSlots';
import { useMoment } from './moment';
import { MoreTimes } from './MoreTimes';
import { SlotGrid } from './SlotGrid';
import grid from './SlotGrid.module.css';
import { slotPath } from './slotLink';
import { useWeek } from './week';
import { differs, zoneOf } from './when';

const MOST = 4;
const MOST_DAYS = 3;

/** A doctor at a place, with what they are chosen by and their free times. */
export function DoctorCard({ first, wish, from }: { first: Slot; wish: Wish; from: string }) {
  const { t } = useTranslation(['booking', 'common']);
  const format = useFormat();
  const moment = useMoment();
  const name = useId();
  const [isOpen, setOpen] = useState(false);
  const { sort: _, near: __, radius_km: ___, ...kind } = wish;
  const { data, error, refetch } = useWeek(first.doctor_id, kind, from);
  const slots = data?.filter(({ location_id }) => location_id === first.location_id);
  useTellVanished(slots, `${first.doctor_id} ${first.location_id} ${from} ${JSON.stringify(kind)}`);
  return (
    <article className={css.card} aria-labelledby={name}>
      <DoctorFacts slot={first} next={slots?.[0]} nameId={name} />
      <div className={css.times}>
        {error && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
        {!slots && !error && <Skeleton height="100%" mih={216} aria-label={t('common:loading')} />}
        {slots?.length === 0 && <p className={css.none}>{t('card.none')}</p>}
        {slots && slots.length > 0 && (
          <>
            <SlotGrid from={from} slots={slots} {...(isOpen ? {} : { most: MOST, mostDays: MOST_DAYS })}>
              {(slot) => (
                <Link
                  href={slotPath(slot)}
                  state={slot}
                  className={grid.slot ?? ''}
                  aria-label={moment(slot.start, zoneOf(slot))}
                >
                  {format.time(slot.start, zoneOf(slot))}
                </Link>
              )}
            </SlotGrid>
            {first.mode === 'IN_PERSON' && differs(first.start, first.zone, HERE) && (
              <p className={css.zone}>{t('card.zone', { zone: format.zone(first.start, first.zone) })}</p>
            )}
            {wish.doctor_id && (
              <p className={css.zone}>
                <Link href={joinPath({ doctor_id: first.doctor_id })}>{t('card.wait')}</Link>
              </p>
            )}
            <MoreTimes slots={slots} most={MOST} mostDays={MOST_DAYS} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
          </>
        )}
      </div>
    </article>
  );
}
