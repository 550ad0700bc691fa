import { Anchor, Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useSession } from '../account/session';
import type { Alternative } from '../api/problem';
import { HERE } from '../i18n/format';
import { ErrorNotice } from '../ui/ErrorNotice';
import { useUrlValue } from '../ui/url';
import css from './BookPage.module.css';
import { BookingSteps } from './BookingSteps';
import { HoldPanel } from './HoldPanel';
import { lastSearch } from './lastSearch';
import { Lost } from './Lost';
import { pathOf, type Wanted } from './slotLink';
import { useHold } from './useHold';
import { useVisit } from './visit';
import { VisitSummary } from './VisitSummary';
import { zoneOf } from './when';

interface Props {
  wanted: Wanted;
  notes: string;
  onNotes(notes: string): void;
}

/** One visit on its way to become an appointment. */
export function BookVisit({ wanted, notes, onNotes }: Props) {
  const { t } = useTranslation('booking');
  const { user } = useSession();
  const [, navigate] = useLocation();
  const [patient] = useUrlValue('patient_id');
  const control = useHold(wanted, !user);
  const { data: visit, error, refetch } = useVisit(wanted);
  const { holding } = control;
  const zone = visit ? zoneOf(visit) : HERE;
  const searchPath = lastSearch();
  const choose = ({ start }: Alternative) => navigate(pathOf({ ...wanted, start }, patient), { replace: true });
  return (
    <div className={css.layout}>
      <Stack gap="md" className={css.aside}>
        {error && <ErrorNotice failure={error} onRetry={() => void refetch()} />}
        {visit === undefined && !error && <Skeleton height={280} radius="lg" />}
        {visit && <VisitSummary visit={visit} end={holding.at === 'held' ? holding.held.end : undefined} />}
        <HoldPanel control={control} />
        <Anchor component={Link} href={searchPath} underline="always" className={css.back}>
          {t('book.other-time')}
        </Anchor>
      </Stack>
      <Stack gap="md" className={css.steps}>
        {holding.at === 'lost' ? (
          <Lost problem={holding.problem} zone={zone} searchPath={searchPath} onChoose={choose} onAgain={control.again} />
        ) : (
          <BookingSteps
            wanted={wanted}
            control={control}
            notes={notes}
            onNotes={onNotes}
            zone={zone}
            searchPath={searchPath}
            onChoose={choose}
          />
        )}
      </Stack>
    </div>
  );
}
