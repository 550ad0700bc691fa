import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../api/reach';
import { HERE, useFormat } from '../i18n/format';
import { DeliveryBadge } from './DeliveryBadge';
import css from './messages.module.css';
import { useWords } from './useWords';

interface Props {
  message: Message;
  /** As which it stands on its page. */
  heading?: 'h2' | 'h3';
  children?: ReactNode;
}

/** One message without its words: what for, to whom, and what became of it and why. */
export function MessageRow({ message, heading: Heading = 'h3', children }: Props) {
  const { t } = useTranslation('messages');
  const format = useFormat();
  const words = useWords();
  const { kind, channel, status, recipient, address_hint: hint, attempts, due, at, why, history } = message;
  const when = (moment: string) => format.moment(moment, HERE);
  const about = [
    t('row.to', { who: t(`recipient.${recipient.kind}`) }),
    hint && <bdi dir="ltr">{hint}</bdi>,
    attempts ? t('row.attempts', { count: attempts }) : '',
    status === 'WAITING' && due ? t('row.due', { when: when(due) }) : '',
    status !== 'WAITING' && at ? when(at) : '',
  ].filter(Boolean);
  return (
    <li className={css.row}>
      <div className={css.head}>
        <Heading className={css.name}>
          {words.kind(kind)} · {words.channel(channel)}
        </Heading>
        <DeliveryBadge status={status} />
      </div>
      <p className={css.about}>
        {about.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            {part}
          </span>
        ))}
      </p>
      {why && <p className={css.why}>{t('row.because', { why: words.why(why) })}</p>}
      {history && history.length > 0 && (
        <details className={css.details}>
          <summary>{t('row.history')}</summary>
          <ol className={css.history}>
            {history.map((it, index) => (
              <li key={index}>
                {when(it.at)}: {words.status(it.what)}
                {it.why && ` (${words.why(it.why)})`}
              </li>
            ))}
          </ol>
        </details>
      )}
      {children && <div className={css.buttons}>{children}</div>}
    </li>
  );
}
