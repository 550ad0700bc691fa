import { useQuery } from '@tanstack/react-query';
import { token } from '../api/token';
import type { Doctor } from './types';

/** For whose doctors somebody at a desk answers; of all where no clinics are named. */
export function useReach(): { clinics: string[] | undefined; isKnown: boolean } {
  const { data, isPending } = useQuery({ queryKey: ['reach'], queryFn: async () => clinicsIn(await token()), staleTime: Infinity });
  return { clinics: data ?? undefined, isKnown: !isPending };
}

export function isWithin(doctor: Doctor, clinics: string[] | undefined): boolean {
  return !clinics || (doctor.roles ?? []).some((role) => clinics.includes(role.clinic_id));
}

/** The token says it; the platform decides by it in any case, here it only spares people choices that it refuses. */
function clinicsIn(bearer: string | undefined): string[] | null {
  try {
    const [, claims = ''] = (bearer ?? '').split('.');
    const said = JSON.parse(atob(claims.replace(/-/g, '+').replace(/_/g, '/'))) as { clinics?: string[]; everywhere?: boolean };
    return said.everywhere ? null : (said.clinics ?? null);
  } catch {
    return null;
  }
}
