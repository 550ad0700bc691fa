import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../i18n/format';
import { useTimes } from '../times';
import css from './strip.module.css';
import { frameOf, LOOKS, type Span } from './spans';

const HOUR = 3_600_000;
const MOST_LABELS = 9;

/** A day as one line of time: what was open, taken, wanted and in the way. The same stands below in words. */
export function DayStrip({ spans }: { spans: Span[] }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const times = useTimes();
  if (spans.length === 0) {
    return <p className={css.none}>{t('strip.nothing')}</p>;
  }
  const { from, to, at } = frameOf(spans);
  const hours = Array.from({ length: (to - from) / HOUR + 1 }, (_, hour) => from + hour * HOUR);
  const every = Math.ceil(hours.length / MOST_LABELS);
  const drawn = [...spans].sort((one, other) => LOOKS.indexOf(one.look) - LOOKS.indexOf(other.look));
  const told = [...spans].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const range = (span: Span) => `${format.time(span.start, HERE)}–${format.time(span.end, HERE)}`;
  return (
    <div className={css.strip}>
      <div className={css.track} aria-hidden>
        {hours.map((hour) => (
          <span key={hour} className={css.hour} style={{ insetInlineStart: `${at(new Date(hour).toISOString())}%` }} />
        ))}
        {drawn.map((span) => (
          <span
            key={`${span.look}${span.start}${span.end}`}
            className={css.span}
            data-look={span.look}
            title={`${t(`strip.${span.look}`)} ${range(span)}`}
            style={{ insetInlineStart: `${at(span.start)}%`, inlineSize: `${at(span.end) - at(span.start)}%` }}
          />
        ))}
      </div>
      <div className={css.hours} aria-hidden>
        {hours
          .filter((_, place) => place % every === 0)
          .map((hour) => (
            <span key={hour} style={{ insetInlineStart: `${at(new Date(hour).toISOString())}%` }}>
              {times.hour(new Date(hour).toISOString())}
            </span>
          ))}
      </div>
      <ul className={css.legend} aria-label={t('strip.label')}>
        {told.map((span) => (
          <li key={`${span.look}${span.start}${span.end}`}>
            <span className={css.sample} data-look={span.look} aria-hidden />
            {t(`strip.${span.look}`)} <span className={css.range}>{range(span)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
