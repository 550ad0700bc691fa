import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Criteria } from '../api/reach';
import { doctorOf } from '../booking/api';

/** For whom somebody waits: a doctor by name, or anybody of a specialty. */
export function Whom({ of: { doctor_id: id, specialization } }: { of: Criteria }) {
  const { t } = useTranslation('waitlist');
  const { data } = useQuery({
    queryKey: ['doctor', id],
    queryFn: () => doctorOf(id ?? ''),
    enabled: Boolean(id),
    staleTime: Infinity,
  });
  return <bdi>{id ? (data?.full_name ?? '…') : t('whom.any', { specialization })}</bdi>;
}
