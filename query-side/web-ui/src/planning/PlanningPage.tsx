import { useTranslation } from 'react-i18next';
import { useSession } from '../account/session';
import { Page } from '../ui/Page';
import { useUrlValue } from '../ui/url';
import { DoctorChoice } from './plan/DoctorChoice';
import { DoctorPlan } from './plan/DoctorPlan';

/** When a doctor can be booked: doctors plan themselves, a clinic's desk first says for whom. */
export default function PlanningPage() {
  const { t } = useTranslation('planning');
  const { user } = useSession();
  const [chosen] = useUrlValue('doctor_id');
  const doctor = user?.role === 'DOCTOR' ? user.doctor_id : chosen;
  return (
    <Page title={t('plan.title')}>{doctor ? <DoctorPlan key={doctor} id={doctor} /> : <DoctorChoice />}</Page>
  );
}
