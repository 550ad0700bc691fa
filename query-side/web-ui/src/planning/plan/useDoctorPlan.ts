import { useQuery } from '@tanstack/react-query';
import { readClinic, readDoctor, readSchedule } from '../api';
import type { Doctor, Site } from '../types';

/** Read once and kept: what is being entered stands upon it, so it must not change underneath. */
const ONCE = { staleTime: Infinity, gcTime: 0, refetchOnReconnect: false };

/** All that planning for a doctor needs: the doctor, their places and their schedule. */
export function useDoctorPlan(id: string) {
  const doctor = useQuery({ queryKey: ['planning', 'doctor', id], queryFn: () => readDoctor(id), ...ONCE });
  const places = useQuery({
    queryKey: ['planning', 'places', id, doctor.data?.version],
    queryFn: () => placesOf(doctor.data as Doctor),
    enabled: !!doctor.data,
    ...ONCE,
  });
  const schedule = useQuery({ queryKey: ['planning', 'schedule', id], queryFn: () => readSchedule(id), ...ONCE });
  const parts = [doctor, places, schedule];
  return {
    doctor: doctor.data,
    places: places.data,
    read: schedule.data,
    failure: parts.find((part) => part.isError)?.error,
    retry: () => parts.filter((part) => part.isError).forEach((part) => void part.refetch()),
    reload: async () => {
      await schedule.refetch();
    },
  };
}

async function placesOf(doctor: Doctor): Promise<Site[]> {
  const clinics = await Promise.all([...new Set(doctor.roles.map((role) => role.clinic_id))].map(readClinic));
  const sites = clinics.flatMap((clinic) => clinic.locations);
  const own = new Set(doctor.roles.flatMap((role) => role.location_ids));
  return sites.filter((site) => own.has(site.id));
}
