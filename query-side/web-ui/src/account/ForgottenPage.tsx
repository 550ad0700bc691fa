import { Page } from '../ui/Page';

export default function ForgottenPage() {
  return <Page title="ForgottenPage">…</Page>;
}
