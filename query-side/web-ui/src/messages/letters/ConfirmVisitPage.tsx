import { messagesApi } from '../api';
import { ByLink } from './ByLink';

/** Where a reminder leads by which somebody says that they will come, without signing in. */
export default function ConfirmVisitPage() {
  return <ByLink name="confirm" send={messagesApi.confirm} />;
}
