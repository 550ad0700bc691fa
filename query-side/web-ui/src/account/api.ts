import { answer, api } from '../api/client';
import type { Schemas } from '../api/token';

/** What is wrong with an answer's type is mended here alone: the description does not yet tell what writes answer. */
async function answerAs<T>(call: Parameters<typeof answer>[0]): Promise<T> {
  return (await answer(call)) as T;
}

/** What somebody tells of themself to become a patient. */
export interface Registration {
  email: string;
  password: string;
  full_name: string;
  date_of_birth: string;
  phone_number?: string;
  address?: string;
  language?: string;
}

/** A patient as the clinic knows them. */
export type Patient = Schemas['Patient'];

/** A place where the account is signed in. */
export interface SignedInPlace {
  id: string;
  begun_at: string;
  used_at: string;
  client: string;
  address: string;
  current: boolean;
}

export const register = (body: Registration) => answer(api.POST('/api/patients', { body }));

export const askForReset = (email: string) => answer(api.POST('/api/auth/reset/letter', { body: { email } }));

export const reset = (token: string, password: string) => answer(api.POST('/api/auth/reset', { body: { token, password } }));

export const acceptInvitation = (token: string, password: string) =>
  answer(api.POST('/api/auth/invitation', { body: { token, password } }));

export const confirmAddress = (token: string, password: string) =>
  answer(api.POST('/api/auth/confirm', { body: { token, password } }));

export const askToConfirmAgain = () => answer(api.POST('/api/auth/confirm/letter'));

export const changeEmail = (token: string) => answer(api.POST('/api/auth/email', { body: { token } }));

export const askForEmail = (email: string, password: string) =>
  answer(api.POST('/api/auth/email/letter', { body: { email, password } }));

export const changePassword = (current_password: string, new_password: string) =>
  answer(api.POST('/api/auth/password', { body: { current_password, new_password } }));

export const hasSecondFactor = () => answerAs<{ enrolled: boolean }>(api.GET('/api/auth/second-factor'));

export const beginSecondFactor = (password: string) =>
  answerAs<{ secret: string; uri: string }>(api.POST('/api/auth/second-factor', { body: { password } }));

export const confirmSecondFactor = (code: string) =>
  answerAs<{ recovery_codes: string[] }>(api.POST('/api/auth/second-factor/confirm', { body: { code } }));

export const removeSecondFactor = (code: string) => answer(api.POST('/api/auth/second-factor/remove', { body: { code } }));

export const signedInPlaces = async () =>
  (await answerAs<{ items: SignedInPlace[] }>(api.GET('/api/auth/sessions'))).items;

export const endPlace = (id: string) => answer(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }));

export const patient = (id: string) => answerAs<Patient>(api.GET('/api/patients/{id}', { params: { path: { id } } }));

/** Replaces what is known of a patient, unless somebody else did so since that version. */
export function correct({ id, version, merged_into: _, erased: __, ...details }: Patient) {
  const known = Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null && value !== ''));
  return answer(
    api.PUT('/api/patients/{id}', {
      params: { path: { id }, header: { 'If-Match': `"${version}"` } },
      body: known as typeof details & { email?: string; phone_number?: string; address?: string; gender?: string; language?: string },
    }),
  );
}

export const doctorName = async (id: string) =>
  (await answerAs<{ full_name: string }>(api.GET('/api/doctors/{id}', { params: { path: { id } } }))).full_name;
