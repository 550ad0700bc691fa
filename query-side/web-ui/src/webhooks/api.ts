import { answer, api } from '../api/client';
import type { Schemas } from '../api/token';

/** What an administrator says of a webhook. */
export type Wanted = Schemas['WebhookRequest'];

/** What is answered once: whoever lost the secret gets a new one. */
export type Opened = Pick<Schemas['WebhookAnswerMade'], 'secret'>;

const with_ = (id: string) => ({ params: { path: { id } } });

/** What the screens about webhooks ask of the platform. */
export const webhooksApi = {
  all: async () => (await answer(api.GET('/api/webhooks'))).items,
  one: (id: string) => answer(api.GET('/api/webhooks/{id}', with_(id))),
  open: (body: Wanted) => answer(api.POST('/api/webhooks', { body })),
  change: (id: string, body: Wanted) => answer(api.PUT('/api/webhooks/{id}', { ...with_(id), body })),
  close: (id: string) => answer(api.DELETE('/api/webhooks/{id}', with_(id))),
  rotate: (id: string) => answer(api.POST('/api/webhooks/{id}/secret', with_(id))),
  test: (id: string) => answer(api.POST('/api/webhooks/{id}/test', with_(id))),
  deliveries: (id: string, cursor?: string) =>
    answer(api.GET('/api/webhooks/{id}/deliveries', { params: { path: { id }, query: cursor ? { cursor } : {} } })),
  retry: (id: string, delivery: string) =>
    answer(api.POST('/api/webhooks/{id}/deliveries/{delivery}/retry', { params: { path: { id, delivery } } })),
};
