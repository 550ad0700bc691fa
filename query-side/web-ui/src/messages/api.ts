import { answer, api } from '../api/client';
import type { ContactPreferences, ReminderStep, Template } from '../api/reach';

/** Of whom something is: a patient or a doctor. */
export interface Whose {
  of: 'patients' | 'doctors';
  id: string;
}

const with_ = (id: string) => ({ params: { path: { id } } });

/** As it is said: a text message has no subject. */
const said = ({ channel, subject, text }: Template) => ({ ...(channel === 'EMAIL' ? { subject } : {}), text });

/** What the screens about messages ask of the platform. */
export const messagesApi = {
  preferences: ({ of, id }: Whose) => answer(api.GET(`/api/${of}/{id}/contact-preferences`, with_(id))),
  prefer: ({ of, id }: Whose, body: ContactPreferences) =>
    answer(api.PUT(`/api/${of}/{id}/contact-preferences`, { ...with_(id), body })),

  feed: ({ of, id }: Whose) => answer(api.GET(`/api/${of}/{id}/calendar-feed`, with_(id))),
  openFeed: ({ of, id }: Whose) => answer(api.POST(`/api/${of}/{id}/calendar-feed`, with_(id))),
  closeFeed: ({ of, id }: Whose) => answer(api.DELETE(`/api/${of}/{id}/calendar-feed`, with_(id))),

  queue: (state: 'waiting' | 'dead', cursor?: string) =>
    answer(api.GET('/api/notifications', { params: { query: { state, ...(cursor ? { cursor } : {}) } } })),
  retry: (id: string) => answer(api.POST('/api/notifications/{id}/retry', with_(id))),
  discard: (id: string, reason: string) =>
    answer(api.POST('/api/notifications/{id}/discard', { ...with_(id), body: { reason } })),
  evidence: async (appointment: string) =>
    (await answer(api.GET('/api/appointments/{id}/notifications', with_(appointment)))).items,
  letters: async (recipient: string) =>
    (await answer(api.GET('/api/outbox', { params: { query: recipient ? { recipient } : {} } }))).items,

  templates: async (clinic: string) => (await answer(api.GET('/api/clinics/{id}/templates', with_(clinic)))).items,
  keepTemplate: (id: string, template: Template) =>
    answer(
      api.PUT('/api/clinics/{id}/templates/{kind}/{channel}/{language}', {
        params: { path: { id, kind: template.kind, channel: template.channel, language: template.language } },
        body: said(template),
      }),
    ),
  dropTemplate: (id: string, { kind, channel, language }: Pick<Template, 'kind' | 'channel' | 'language'>) =>
    answer(
      api.DELETE('/api/clinics/{id}/templates/{kind}/{channel}/{language}', {
        params: { path: { id, kind, channel, language } },
      }),
    ),
  sample: (id: string, template: Template) =>
    answer(
      api.POST('/api/clinics/{id}/templates/preview', {
        ...with_(id),
        body: { kind: template.kind, channel: template.channel, language: template.language, ...said(template) },
      }),
    ),

  reminders: async (clinic: string) => (await answer(api.GET('/api/clinics/{id}/reminders', with_(clinic)))).steps,
  remind: (id: string, steps: ReminderStep[]) =>
    answer(api.PUT('/api/clinics/{id}/reminders', { ...with_(id), body: { steps } })),

  confirm: (secret: string) => answer(api.POST('/api/visits/confirm', { body: { secret } })),
  unsubscribe: (secret: string) => answer(api.POST('/api/unsubscribe', { body: { secret } })),
};
