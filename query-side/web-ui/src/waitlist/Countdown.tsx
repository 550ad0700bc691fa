import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { clockParts, secondsTo } from './left';

const SECOND = 1_000;

/** The last minutes are told to those who listen, once. */
const WARNED_AT = 300;

/** Counts down to an offer's deadline. */
export function Countdown({ until, onEnd }: { until: string; onEnd: () => void }) {
  const { t, i18n } = useTranslation('waitlist');
  const announce = useAnnounce();
  const [left, setLeft] = useState(() => secondsTo(until, Date.now()));
  const ended = useRef(onEnd);
  ended.current = onEnd;
  useEffect(() => {
    const timer = window.setInterval(() => setLeft(secondsTo(until, Date.now())), SECOND);
    return () => window.clearInterval(timer);
  }, [until]);
  const isOver = left === 0;
  const isShort = left > 0 && left <= WARNED_AT;
  useEffect(() => {
    if (isOver) {
      ended.current();
    }
  }, [isOver]);
  useEffect(() => {
    if (isShort) {
      announce(t('offer.soon-over'));
    }
  }, [isShort, announce, t]);
  const two = new Intl.NumberFormat(i18n.language, { minimumIntegerDigits: 2 });
  return (
    <span role="timer" dir="ltr" style={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>
      {clockParts(left)
        .map((part) => two.format(part))
        .join(':')}
    </span>
  );
}
