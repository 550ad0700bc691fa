import { Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clinicOf, doctorOf } from '../booking/api';

interface Props {
  doctor: string;
  value: string[];
  onChange: (places: string[]) => void;
}

/** At which of a doctor's places, where there are several. */
export function PlacesField({ doctor, value, onChange }: Props) {
  const { t } = useTranslation('waitlist');
  const { data } = useQuery({ queryKey: ['doctor', doctor, 'places'], queryFn: () => placesOf(doctor), staleTime: 60_000 });
  if (!data || data.length < 2) {
    return null;
  }
  return (
    <Checkbox.Group label={t('join.places')} description={t('join.places-hint')} value={value} onChange={onChange}>
      <Group gap="md" mt="xs">
        {data.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

async function placesOf(id: string): Promise<{ id: string; name: string }[]> {
  const doctor = await doctorOf(id);
  const roles = doctor.roles ?? [];
  const clinics = await Promise.all([...new Set(roles.map((role) => role.clinic_id))].map(clinicOf));
  const received = roles.flatMap((role) => role.location_ids ?? []);
  return clinics
    .flatMap((clinic) => clinic.locations ?? [])
    .filter((place) => received.includes(place.id))
    .map((place) => ({ id: place.id, name: place.name }));
}
