import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from '../types';
import { useTimes } from '../times';
import { eventName } from '../words';
import css from './past.module.css';
import { afterKey } from './steps';

const SETTLES_AFTER = 120;
const MOST_TICKS = 240;

interface Props {
  events: Step[];
  step: number;
  /** Whether now is shown, and not the moment after the last event. */
  isNow: boolean;
  onStep: (step: number) => void;
}

/** Goes through the record event by event: with the arrows, Home and End, Page Up and Page Down, or by dragging. */
export function Scrubber({ events, step, isNow, onStep }: Props) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  const [shown, setShown] = useState(step);
  useEffect(() => setShown(step), [step]);
  useEffect(() => {
    if (shown === step) {
      return undefined;
    }
    const settled = setTimeout(() => onStep(shown), SETTLES_AFTER);
    return () => clearTimeout(settled);
  }, [shown, step]);
  const last = events.length;
  const event = events[shown - 1];
  const told = event ? { number: shown, of: last, event: eventName(event.type, t), moment: times.moment(event.recorded_at) } : { of: last };
  const text = event ? t(shown === last && (isNow || shown !== step) ? 'past.scrub.now' : 'past.scrub.at', told) : t('past.scrub.before', told);
  const onKeyDown = (pressed: KeyboardEvent) => {
    const next = afterKey(pressed.key, shown, last);
    if (next !== undefined) {
      pressed.preventDefault();
      setShown(next);
      if (next === step) {
        onStep(next);
      }
    }
  };
  return (
    <div className={css.scrubber}>
      <label htmlFor="scrubber" className={css.label}>
        {t('past.scrub.label')}
      </label>
      <output htmlFor="scrubber" className={css.output} aria-hidden>
        {text}
      </output>
      <input
        id="scrubber"
        type="range"
        className={css.range}
        min={0}
        max={last}
        step={1}
        value={shown}
        aria-valuetext={text}
        aria-describedby="scrubber-keys"
        onChange={({ currentTarget }) => setShown(Number(currentTarget.value))}
        onKeyDown={onKeyDown}
      />
      {last <= MOST_TICKS && (
        <div className={css.ticks} aria-hidden>
          {Array.from({ length: last + 1 }, (_, at) => (
            <span key={at} data-gone={at <= shown || undefined} />
          ))}
        </div>
      )}
      <p id="scrubber-keys" className={css.keys}>
        {t('past.scrub.keys')}
      </p>
    </div>
  );
}
