import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import css from './HoldPanel.module.css';

const SECOND = 1_000;
const WARNED_AT = 60;

/** Counts down while a time is kept free. Silent for those who listen, but for the last minute. */
export function HoldTimer({ until, onEnd }: { until: string; onEnd(): void }) {
  const { t, i18n } = useTranslation('booking');
  const announce = useAnnounce();
  const [left, setLeft] = useState(() => secondsTo(until));
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    const tick = () => {
      const seconds = secondsTo(until);
      setLeft(seconds);
      if (seconds <= 0) {
        ended.current();
      }
    };
    tick();
    const timer = window.setInterval(tick, SECOND);
    return () => window.clearInterval(timer);
  }, [until]);
  const isShort = left <= WARNED_AT;
  useEffect(() => {
    if (isShort) {
      announce(t('hold.minute'));
    }
  }, [isShort, announce, t]);
  const two = new Intl.NumberFormat(i18n.language, { minimumIntegerDigits: 2 });
  const time = `${two.format(Math.floor(left / 60))}:${two.format(left % 60)}`;
  return (
    <p role="timer">
      {t('hold.held')}{' '}
      <span className={css.left} dir="ltr">
        {time}
      </span>
    </p>
  );
}

function secondsTo(until: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / SECOND));
}
