import { get, post, put, remove } from '../api/open';
import type {
  CalendarFeed,
  ContactPreferences,
  Letter,
  Message,
  ReminderStep,
  Sample,
  Template,
} from '../api/reach';

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** Of whom something is: a patient or a doctor. */
export interface Whose {
  of: 'patients' | 'doctors';
  id: string;
}

const own = ({ of }: Whose, what: string) => `/api/${of}/{id}/${what}`;
const with_ = (id: string) => ({ params: { path: { id } } });

/** What the screens about messages ask of the platform. */
export const messagesApi = {
  preferences: (whose: Whose) => get<ContactPreferences>(own(whose, 'contact-preferences'), with_(whose.id)),
  prefer: (whose: Whose, body: ContactPreferences) =>
    put(own(whose, 'contact-preferences'), { ...with_(whose.id), body }),

  feed: (whose: Whose) => get<CalendarFeed>(own(whose, 'calendar-feed'), with_(whose.id)),
  openFeed: (whose: Whose) => post<{ url: string }>(own(whose, 'calendar-feed'), with_(whose.id)),
  closeFeed: (whose: Whose) => remove(own(whose, 'calendar-feed'), with_(whose.id)),

  queue: (state: 'waiting' | 'dead', cursor?: string) =>
    get<Page<Message>>('/api/notifications', { params: { query: { state, ...(cursor ? { cursor } : {}) } } }),
  retry: (id: string) => post('/api/notifications/{id}/retry', with_(id)),
  discard: (id: string, reason: string) => post('/api/notifications/{id}/discard', { ...with_(id), body: { reason } }),
  evidence: async (appointment: string) =>
    (await get<Page<Message>>('/api/appointments/{id}/notifications', with_(appointment))).items,
  letters: async (recipient: string) =>
    (await get<Page<Letter>>('/api/outbox', { params: { query: recipient ? { recipient } : {} } })).items,

  templates: async (clinic: string) => (await get<Page<Template>>('/api/clinics/{id}/templates', with_(clinic))).items,
  keepTemplate: (clinic: string, { kind, channel, language, subject, text }: Template) =>
    put('/api/clinics/{id}/templates/{kind}/{channel}/{language}', {
      params: { path: { id: clinic, kind, channel, language } },
      body: { ...(channel === 'EMAIL' ? { subject } : {}), text },
    }),
  dropTemplate: (clinic: string, { kind, channel, language }: Pick<Template, 'kind' | 'channel' | 'language'>) =>
    remove('/api/clinics/{id}/templates/{kind}/{channel}/{language}', {
      params: { path: { id: clinic, kind, channel, language } },
    }),
  sample: (clinic: string, { kind, channel, language, subject, text }: Template) =>
    post<Sample>('/api/clinics/{id}/templates/preview', {
      ...with_(clinic),
      body: { kind, channel, language, ...(channel === 'EMAIL' ? { subject } : {}), text },
    }),

  reminders: async (clinic: string) => (await get<{ steps: ReminderStep[] }>('/api/clinics/{id}/reminders', with_(clinic))).steps,
  remind: (clinic: string, steps: ReminderStep[]) => put('/api/clinics/{id}/reminders', { ...with_(clinic), body: { steps } }),

  confirm: (secret: string) => post('/api/visits/confirm', { body: { secret } }),
  unsubscribe: (secret: string) => post('/api/unsubscribe', { body: { secret } }),
};
