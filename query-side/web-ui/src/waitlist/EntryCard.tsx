import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Waiting } from '../api/reach';
import { HERE, useFormat } from '../i18n/format';
import { readable } from '../messages/words';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import { waitlistApi } from './api';
import { OfferPanel } from './OfferPanel';
import { StateBadge } from './StateBadge';
import { useCriteriaWords } from './useCriteriaWords';
import css from './waitlist.module.css';
import { Whom } from './Whom';

interface Props {
  entry: Waiting;
  /** Who waits, for those who look after others. */
  who?: ReactNode;
}

/** A place on the waitlist: for whom, at which place, and what is offered. */
export function EntryCard({ entry, who }: Props) {
  const { t } = useTranslation('waitlist');
  const format = useFormat();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const words = useCriteriaWords();
  const { id, state, position, offer, left_why: why, appointment_id: booked } = entry;
  const isOpen = state === 'WAITING' || state === 'OFFERED';
  const leave = useMutation({
    mutationFn: () => waitlistApi.leave(id),
    onSuccess: () => announce(t('entry.left')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['waitlist'] }),
  });
  return (
    <li className={css.card}>
      <div className={css.head}>
        <h2 className={css.name}>
          {who && position ? <span className={css.place}>{format.number(position)}</span> : null}
          {who ?? <Whom of={entry} />}
        </h2>
        <StateBadge state={state} />
      </div>
      {who && (
        <p className={css.soft}>
          <Whom of={entry} />
        </p>
      )}
      <p className={css.soft}>{words(entry).join(' · ') || t('criteria.anything')}</p>
      <p className={css.soft}>
        {!who && isOpen && position ? `${t('entry.position', { position: format.number(position) })} · ` : ''}
        {t('entry.since', { when: format.moment(entry.joined_at, HERE) })}
      </p>
      {state === 'LEFT' && why && <p className={css.soft}>{t(`left.${why}`, { defaultValue: readable(why) })}</p>}
      {state === 'BOOKED' && booked && (
        <p className={css.soft}>
          <Anchor component={Link} href={`/appointments/${booked}`} underline="always">
            {t('entry.to-appointment')}
          </Anchor>
        </p>
      )}
      {state === 'OFFERED' && offer && <OfferPanel entry={id} offer={offer} />}
      {leave.isError && <ErrorNotice failure={leave.error} />}
      {isOpen && (
        <div className={css.buttons}>
          <Button variant="default" size="sm" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('entry.leave')}
          </Button>
        </div>
      )}
    </li>
  );
}
