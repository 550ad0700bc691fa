import { messagesApi } from '../api';
import { ByLink } from './ByLink';

/** Where a message leads by which somebody has no more of its kind, without signing in. */
export default function UnsubscribePage() {
  return <ByLink name="unsubscribe" send={messagesApi.unsubscribe} />;
}
