import { Page } from '../ui/Page';

export default function ConfirmPage() {
  return <Page title="ConfirmPage">…</Page>;
}
