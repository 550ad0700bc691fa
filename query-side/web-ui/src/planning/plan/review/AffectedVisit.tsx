import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HERE, useFormat } from '../../../i18n/format';
import { useVisitTypeName } from '../../../ui/visitType';
import css from '../../planning.module.css';
import type { Affected } from '../../types';

export function AffectedVisit({ visit }: { visit: Affected }) {
  const { t } = useTranslation('planning');
  const nameOf = useVisitTypeName();
  const format = useFormat();
  const zone = visit.zone === HERE ? '' : ` (${format.zone(visit.start, visit.zone)})`;
  return (
    <li>
      <div className={css.between}>
        <strong>
          <bdi>{visit.patient_name}</bdi>
        </strong>
        <Anchor href={`/appointments/${visit.appointment_id}`} target="_blank" underline="always" size="sm">
          {t('review.open')}
          <span className="hor-unseen"> {t('review.open-more', { patient: visit.patient_name })}</span>
        </Anchor>
      </div>
      <div>
        {format.date(visit.start, visit.zone)}, {format.time(visit.start, visit.zone)} – {format.time(visit.end, visit.zone)}
        {zone}
      </div>
      <div className={css.soft}>
        {nameOf(visit.visit_type)} · {t(`review.why.${visit.why}`)}
      </div>
    </li>
  );
}
