import { NativeSelect } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HERE } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import type { Change, Difference, Step } from '../types';
import { useTimes } from '../times';
import { Value } from '../values/Value';
import { eventName, fieldName } from '../words';
import { howOf, isTold, pathInWords } from './difference';
import { GoTo } from './GoTo';
import { isNow, type Moment, NOW, textOf, typedMoment } from './moment';
import css from './past.module.css';
import { nameOf } from './steps';

interface Props {
  events: Step[];
  step: number;
  against: Moment;
  onAgainst: (moment: Moment) => void;
  difference: Difference | undefined;
  failure: unknown;
}

const TYPED = 'typed';

/** Field by field, what is other than before the event, or than at another moment. */
export function DifferenceView({ events, step, against, onAgainst, difference, failure }: Props) {
  const { t } = useTranslation('audit');
  const times = useTimes();
  const [isTyping, setTyping] = useState(false);
  const there = textOf(against);
  const isAnEvent = events.some((it) => nameOf(it) === there);
  const choices = [
    { value: '', label: t('past.against.before') },
    ...events.map((it, at) => ({ value: nameOf(it), label: `${at + 1}. ${eventName(it.type, t)}, ${times.moment(it.recorded_at)}` })),
    { value: TYPED, label: there && !isAnEvent ? t('past.against.other', { moment: there }) : t('past.against.typed') },
  ];
  const chosen = isTyping || (there && !isAnEvent) ? TYPED : there;
  return (
    <section className={css.pane} aria-labelledby="difference">
      <h2 className={css.title} id="difference">
        {t('past.difference')}
      </h2>
      <NativeSelect
        label={t('past.against.label')}
        data={choices}
        value={chosen}
        onChange={({ currentTarget: { value } }) => {
          setTyping(value === TYPED);
          if (value !== TYPED) {
            onAgainst(typedMoment(value, HERE) ?? NOW);
          }
        }}
      />
      {chosen === TYPED && <GoTo onGo={onAgainst} />}
      {failure ? (
        <ErrorNotice failure={failure} />
      ) : step === 0 && isNow(against) ? (
        <p className={css.soft}>{t('past.none-yet')}</p>
      ) : difference ? (
        <Changes changes={difference.changes} />
      ) : null}
    </section>
  );
}

function Changes({ changes: all }: { changes: Change[] }) {
  const { t } = useTranslation('audit');
  const changes = all.filter(isTold);
  return changes.length === 0 ? (
    <p className={css.soft}>{t('past.same')}</p>
  ) : (
    <ul className={css.changes}>
      {changes.map((change) => {
        const how = howOf(change);
        return (
          <li key={change.path} className={css.change}>
            <span className={css.path} title={change.path}>
              {pathInWords(change.path, (part) => fieldName(part, t))} <span className={css.how}>{t(`past.how.${how}`)}</span>
            </span>
            {how !== 'added' && (
              <del className={css.before}>
                <IconMinus size={15} aria-label={t('past.was')} role="img" />
                <Value value={change.before} />
              </del>
            )}
            {how !== 'removed' && (
              <ins className={css.after}>
                <IconPlus size={15} aria-label={t('past.is')} role="img" />
                <Value value={change.after} />
              </ins>
            )}
          </li>
        );
      })}
    </ul>
  );
}
