import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../calendar/address';
import { HERE, useFormat } from '../../i18n/format';
import { Empty } from '../../ui/Empty';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { AuditFrame } from '../AuditFrame';
import type { Step } from '../types';
import { Banner } from './Banner';
import { DifferenceView } from './DifferenceView';
import { EventList } from './EventList';
import { GoTo } from './GoTo';
import { isNow, type Moment, momentOf, queryOf, textOf, typedMoment } from './moment';
import css from './past.module.css';
import { Scrubber } from './Scrubber';
import { StateView } from './StateView';
import { momentAt, stepAt } from './steps';
import type { Subject } from './subject';
import { SubjectLine } from './SubjectLine';
import { useDifference, usePastState, useSteps, useTold } from './usePast';

/** One thing through its time: its events, how it stood, and what made the difference. */
export function PastOf({ subject }: { subject: Subject }) {
  const { t } = useTranslation(['audit', 'common']);
  const { data: events, error, refetch } = useSteps(subject);
  return (
    <AuditFrame title={t(`past.of.${subject.kind}`)}>
      <SubjectLine subject={subject} />
      {error ? (
        <ErrorNotice failure={error} onRetry={() => void refetch()} />
      ) : !events ? (
        <Skeleton height={420} aria-label={t('common:loading')} />
      ) : events.length === 0 ? (
        <Empty title={t('past.nothing')} text={t('past.nothing-text')} />
      ) : (
        <Through subject={subject} events={events} />
      )}
    </AuditFrame>
  );
}

function Through({ subject, events: steps }: { subject: Subject; events: Step[] }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const [get, change] = useAddress();
  const moment = momentOf(get('position'), get('as_of'));
  const against = typedMoment(get('against') ?? '', HERE) ?? {};
  const events = useTold(steps);
  const step = stepAt(events, moment);
  const state = usePastState(subject, moment);
  const difference = useDifference(subject, events, moment, against);
  const go = (next: Moment) => change({ position: undefined, as_of: undefined, ...queryOf(next) });
  const goTo = (next: number) => go(momentAt(events, next));
  const toNow = () => {
    goTo(events.length);
    document.getElementById('scrubber')?.focus(); // what was pressed is gone with the past
  };
  const isPast = !isNow(moment);
  const changes = difference.data && step > 0 ? difference.data.changes : [];
  return (
    <div className={isPast ? css.past : css.present}>
      {isPast && <Banner moment={moment} events={events} onNow={toNow} />}
      <div className={css.scrub}>
        <Scrubber events={events} step={step} isNow={!isPast} onStep={goTo} />
        <GoTo onGo={go} />
      </div>
      <Text size="sm" c="dimmed" mb="sm">
        {t('your-clock', { zone: format.zone(new Date(), HERE) })}
      </Text>
      <div className={css.columns}>
        <EventList events={events} step={step} onStep={goTo} />
        <DifferenceView
          events={events}
          step={step}
          against={against}
          onAgainst={(next) => change({ against: textOf(next) || undefined })}
          difference={step > 0 || !isNow(against) ? difference.data : undefined}
          failure={difference.error}
        />
        <StateView subject={subject} state={state.data} failure={state.error} isOld={state.isPlaceholderData} changes={changes} />
      </div>
    </div>
  );
}
