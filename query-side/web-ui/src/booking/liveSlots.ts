import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../api/live';
import { useAnnounce } from '../ui/announce';
import type { Slot } from './api';
import { useMoment } from './moment';
import { zoneOf } from './when';

const MOST_DOCTORS = 50;

/** Reads those doctors' times again whenever they change, whoever changed them. */
export function useLiveSlots(doctors: string[]): void {
  const client = useQueryClient();
  const heard = [...new Set(doctors)].sort().slice(0, MOST_DOCTORS);
  const path = heard.length ? `/api/availability/stream?${heard.map((id) => `doctor_id=${id}`).join('&')}` : undefined;
  useLive(path, ({ event, data }) => {
    const doctor = (data as { doctor_id?: string } | null)?.doctor_id;
    if (event === 'day' && doctor) {
      void client.invalidateQueries({ queryKey: ['slots', doctor] });
    } else if (event === 'ready' || event === 'reset') { // what was read before may have changed before this listened
      void client.invalidateQueries({ queryKey: ['slots'] });
    }
  });
}

/** Tells whoever listens to the screen that times which it showed were taken meanwhile. */
export function useTellVanished(slots: Slot[] | undefined, question: string): void {
  const { t } = useTranslation('booking');
  const moment = useMoment();
  const announce = useAnnounce();
  const shown = useRef<{ question: string; slots: Slot[] }>(undefined);
  useEffect(() => {
    if (!slots) {
      return;
    }
    const before = shown.current?.question === question ? shown.current.slots : [];
    const now = new Set(slots.map(({ start }) => start));
    const gone = before.filter(({ start }) => !now.has(start) && Date.parse(start) > Date.now());
    shown.current = { question, slots };
    const first = gone[0];
    if (first) {
      const time = moment(first.start, zoneOf(first), 'short');
      announce(t('live.gone', { count: gone.length, doctor: first.doctor_name, time }));
    }
  }, [slots, question, announce, moment, t]);
}
