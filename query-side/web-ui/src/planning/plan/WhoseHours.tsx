import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isAtDesk, useSession } from '../../account/session';
import { useFormat } from '../../i18n/format';
import css from '../planning.module.css';
import { usePlan } from './plan';

/** Whose schedule this is, on whose clock, and the way to another doctor's. */
export function WhoseHours() {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { doctor, zone } = usePlan();
  const { user } = useSession();
  return (
    <div className={css.between}>
      <p className={css.soft}>
        <strong>
          <bdi>{doctor.full_name}</bdi>
        </strong>
        {' · '}
        {t('plan.zone', { zone: format.zone(new Date(), zone) })}
      </p>
      {isAtDesk(user) && (
        <Anchor underline="always" component={Link} href="/planning">
          {t('plan.other-doctor')}
        </Anchor>
      )}
    </div>
  );
}
