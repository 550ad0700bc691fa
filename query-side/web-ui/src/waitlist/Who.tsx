import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useSession } from '../account/session';
import { shortId } from '../audit/values/tree';
import { patientOf } from '../booking/appointments';

/** A patient by name as far as whoever looks may know it, with the way to them. */
export function Who({ patient, name }: { patient: string; name: string | null | undefined }) {
  const { user } = useSession();
  const { data } = useQuery({ queryKey: ['patient', patient], queryFn: () => patientOf(patient), enabled: !name, retry: false });
  const shown = <bdi>{name ?? data?.full_name ?? shortId(patient)}</bdi>;
  return user?.role === 'STAFF' ? (
    <Anchor component={Link} href={`/patients/${patient}`} inherit underline="always">
      {shown}
    </Anchor>
  ) : (
    shown
  );
}
