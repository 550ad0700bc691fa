import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { Step } from '../types';
import { useTimes } from '../times';
import { shortId } from '../values/tree';
import { eventName, roleName } from '../words';
import css from './past.module.css';
import { nameOf } from './steps';

interface Props {
  events: Step[];
  step: number;
  onStep: (step: number) => void;
}

/** What happened, in order. What had not happened yet at the moment that is shown is told as such. */
export function EventList({ events, step, onStep }: Props) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const times = useTimes();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]');
    const box = list.current;
    if (here && box) {
      box.scrollTop = here.offsetTop - box.clientHeight / 2;
    }
  }, [step]);
  return (
    <section className={css.pane} aria-labelledby="events">
      <h2 className={css.title} id="events">
        {t('past.events')} <span className={css.count}>{format.number(events.length)}</span>
      </h2>
      <ol className={css.events} ref={list}>
        {events.map((event, at) => (
          <li key={`${event.stream} ${nameOf(event)} ${at}`} data-later={at >= step || undefined}>
            <button type="button" className={css.event} {...(at + 1 === step ? { 'aria-current': 'step' as const } : {})} onClick={() => onStep(at + 1)}>
              <span className={css.number}>{format.number(at + 1)}</span>
              <span className={css.happened}>
                <strong>{eventName(event.type, t)}</strong>
                <span className={css.soft}>
                  <time dateTime={event.recorded_at}>{times.moment(event.recorded_at)}</time>
                </span>
                {event.effective_at && event.effective_at !== event.recorded_at && (
                  <span className={css.effective}>{t('past.effective', { moment: times.moment(event.effective_at) })}</span>
                )}
                <span className={css.soft}>
                  {event.role ? `${roleName(event.role, t)} ` : ''}
                  {event.actor && <bdi dir="ltr">{shortId(event.actor)} </bdi>}
                  {event.position && <bdi dir="ltr">· {event.position}</bdi>}
                </span>
              </span>
              {at >= step && <span className={css.later}>{t('past.not-yet')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
