import { Button } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isAway, onAway } from '../api/patience';
import { type Alternative, problemOf } from '../api/problem';
import { ErrorNotice } from '../ui/ErrorNotice';
import { book, type Booking } from './appointments';
import css from './BookPage.module.css';
import { Caution } from './Caution';
import { Lost } from './Lost';
import type { HoldControl } from './useHold';

/** Refusals after which the time is somebody else's. */
const GONE = ['slot-taken', 'held-by-another'];

interface Props {
  booking: Omit<Booking, 'hold_id'> | undefined;
  control: HoldControl;
  zone: string;
  searchPath: string;
  onChoose(alternative: Alternative): void;
}

/** Makes the held time an appointment; sends it again while the platform is away, which books no second one. */
export function Confirm({ booking, control, zone, searchPath, onChoose }: Props) {
  const { t } = useTranslation('booking');
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const away = useSyncExternalStore(onAway, isAway);
  const { holding } = control;
  const sending = useMutation({
    mutationFn: book,
    onSuccess: async ({ id }) => {
      control.keep();
      await client.invalidateQueries({ refetchType: 'none' });
      navigate(`/appointments/${id}?new=1`);
    },
    onError: (failure) => {
      const problem = problemOf(failure);
      if (GONE.includes(problem.code)) {
        control.lose(problem);
      } else if (problem.code === 'hold-expired') {
        control.end();
      }
    },
  });
  const send = () => {
    if (booking) {
      sending.mutate({ ...booking, ...(holding.at === 'held' ? { hold_id: holding.held.hold_id } : {}) });
    }
  };
  const problem = sending.error ? problemOf(sending.error) : undefined;
  const mayBook = holding.at === 'held' || holding.at === 'unheld';
  return (
    <>
      {problem && problem.alternatives.length > 0 && mayBook && (
        <Lost problem={problem} zone={zone} searchPath={searchPath} onChoose={onChoose} />
      )}
      {problem && problem.alternatives.length === 0 && problem.code !== 'hold-expired' && <ErrorNotice failure={problem} onRetry={send} />}
      <div role="status">
        {away && sending.isPending && (
          <Caution title={t('confirm.trying')}>{t('confirm.trying-text')}</Caution>
        )}
      </div>
      <Button
        size="lg"
        fullWidth
        h="auto"
        mih={52}
        py="xs"
        className={css.confirm}
        disabled={!booking || !mayBook}
        loading={sending.isPending}
        leftSection={<IconCalendarCheck size={22} aria-hidden />}
        onClick={send}
      >
        {t('confirm.do')}
      </Button>
      {!booking && <p>{t('confirm.who')}</p>}
    </>
  );
}
