import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Offer } from '../api/reach';
import { doctorOf } from '../booking/api';
import { HERE, useFormat } from '../i18n/format';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { waitlistApi } from './api';
import { Countdown } from './Countdown';
import css from './waitlist.module.css';

/** A time that is kept for somebody until they answer: told by the clinic's clock, the deadline by the reader's. */
export function OfferPanel({ entry, offer }: { entry: string; offer: Offer }) {
  const { t } = useTranslation('waitlist');
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const doctor = useQuery({ queryKey: ['doctor', offer.doctor_id], queryFn: () => doctorOf(offer.doctor_id), staleTime: Infinity });
  const readAgain = () => queries.invalidateQueries({ queryKey: ['waitlist'] });
  const answer = useMutation({
    mutationFn: async (what: 'accept' | 'decline') =>
      what === 'accept' ? waitlistApi.accept(entry, offer.id) : void (await waitlistApi.decline(entry, offer.id)),
    onSuccess: (booked) => {
      announce(t(booked ? 'offer.accepted' : 'offer.declined'));
      if (booked) {
        void queries.invalidateQueries({ queryKey: ['appointments'] });
        navigate(`/appointments/${booked.appointment_id}?new`);
      }
    },
    onSettled: readAgain,
  });
  const isBusy = (what: string) => answer.isPending && answer.variables === what;
  return (
    <section className={css.offer} aria-label={t('offer.title')}>
      <p>{t('offer.text', { doctor: doctor.data?.full_name ?? '…' })}</p>
      <p className={css.when}>{format.moment(offer.start, offer.zone)}</p>
      <p>{format.zone(offer.start, offer.zone)}</p>
      <p>
        {t('offer.until', { when: format.moment(offer.until, HERE) })} · <Countdown until={offer.until} onEnd={() => void readAgain()} />
      </p>
      {answer.isError && <ErrorNotice failure={answer.error} />}
      <div className={css.buttons}>
        <Button size="md" loading={isBusy('accept')} disabled={isBusy('decline')} onClick={() => answer.mutate('accept')}>
          {t('offer.accept')}
        </Button>
        <Button size="md" variant="default" loading={isBusy('decline')} disabled={isBusy('accept')} onClick={() => answer.mutate('decline')}>
          {t('offer.decline')}
        </Button>
      </div>
    </section>
  );
}
