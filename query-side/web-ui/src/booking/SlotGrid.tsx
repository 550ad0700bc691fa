import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { plusDays } from '../i18n/format';
import { useFormat } from '../i18n/format';
import type { Slot } from './api';
import css from './SlotGrid.module.css';
import { WEEK } from './week';
import { dayOf } from './when';

interface Props {
  from: string;
  slots: Slot[];
  /** How many times a day shows at first; all of them where it is not said. */
  most?: number;
  /** How many days with free times a narrow screen shows at first. */
  mostDays?: number;
  children(slot: Slot): ReactNode;
}

/** Free times by day: side by side where there is room, one day under the other where there is not. */
export function SlotGrid({ from, slots, most = Infinity, mostDays = Infinity, children }: Props) {
  const days = Array.from({ length: WEEK }, (_, ahead) => plusDays(from, ahead));
  let free = 0;
  return (
    <ol className={css.days}>
      {days.map((day) => {
        const times = slots.filter((slot) => dayOf(slot) === day);
        free += times.length > 0 ? 1 : 0;
        const place = times.length === 0 ? css.empty : free > mostDays ? css.late : '';
        return (
          <li key={day} className={`${css.day} ${place}`}>
            <Day day={day} times={times.slice(0, most)}>
              {children}
            </Day>
          </li>
        );
      })}
    </ol>
  );
}

function Day({ day, times, children }: { day: string; times: Slot[]; children(slot: Slot): ReactNode }) {
  const { t } = useTranslation('booking');
  const format = useFormat();
  const name = useId();
  return (
    <>
      <p id={name} className={css.name}>
        <span className={css.weekday}>{format.plainDay(day, { weekday: 'short' })}</span>{' '}
        <span className={css.date}>{format.plainDay(day, { day: 'numeric', month: 'short' })}</span>
      </p>
      {times.length === 0 ? (
        <p className={css.none}>
          <span aria-hidden>–</span>
          <span className="hor-unseen">{t('grid.none')}</span>
        </p>
      ) : (
        <ul className={css.times} aria-labelledby={name}>
          {times.map((slot) => (
            <li key={slot.start}>{children(slot)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
