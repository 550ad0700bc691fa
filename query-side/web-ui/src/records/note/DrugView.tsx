import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { isolated } from '../isolated';
import css from '../records.module.css';
import type { AcceptedWarning, Prescribed } from '../types';

/** One drug, as a patient has to read it. */
export function DrugView({ drug, accepted }: { drug: Prescribed; accepted: AcceptedWarning[] }) {
  const { t } = useTranslation(['records', 'common']);
  const format = useFormat();
  const facts = [
    ['dose', drug.dose],
    ['form', drug.form],
    ['route', drug.route],
    ['frequency', drug.frequency],
    ['duration', drug.duration],
    ['repeats', drug.repeats === null || drug.repeats === undefined ? '' : format.number(drug.repeats)],
    ['substituted', drug.substitution === null || drug.substitution === undefined ? '' : t(drug.substitution ? 'common:yes' : 'common:no')],
  ] as const;
  return (
    <li>
      <p className={css.said}>
        <bdi>{drug.drug}</bdi>
      </p>
      <dl className={css.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`drug.${name}`)}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
      {drug.note && (
        <p className={css.text} dir="auto" style={{ marginBlockStart: '0.35rem' }}>
          {drug.note}
        </p>
      )}
      {accepted.map(({ allergy, because }) => (
        <p key={allergy} className={css.caution} style={{ margin: '0.5rem 0 0' }}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>{t('allergy.accepted', { allergy: isolated(allergy), because: isolated(because) })}</span>
        </p>
      ))}
    </li>
  );
}
