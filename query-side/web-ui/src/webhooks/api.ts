import { get, post, put, remove } from '../api/open';
import type { Webhook, WebhookDelivery } from '../api/reach';

interface Page<T> {
  items: T[];
  next?: string | null;
}

/** What an administrator says of a webhook. */
export interface Wanted {
  url: string;
  topics: string[];
  description?: string;
  enabled?: boolean;
}

/** What is answered once: whoever lost the secret gets a new one. */
export interface Opened {
  id?: string;
  secret: string;
}

const with_ = (id: string) => ({ params: { path: { id } } });

/** What the screens about webhooks ask of the platform. */
export const webhooksApi = {
  all: async () => (await get<Page<Webhook>>('/api/webhooks')).items,
  one: (id: string) => get<Webhook>('/api/webhooks/{id}', with_(id)),
  open: (body: Wanted) => post<Opened>('/api/webhooks', { body }),
  change: (id: string, body: Wanted) => put('/api/webhooks/{id}', { ...with_(id), body }),
  close: (id: string) => remove('/api/webhooks/{id}', with_(id)),
  rotate: (id: string) => post<Opened>('/api/webhooks/{id}/secret', with_(id)),
  test: (id: string) => post('/api/webhooks/{id}/test', with_(id)),
  deliveries: (id: string, cursor?: string) =>
    get<Page<WebhookDelivery>>('/api/webhooks/{id}/deliveries', {
      params: { path: { id }, query: cursor ? { cursor } : {} },
    }),
  retry: (id: string, delivery: string) =>
    post('/api/webhooks/{id}/deliveries/{delivery}/retry', { params: { path: { id, delivery } } }),
};
