import { Page } from '../ui/Page';

export default function EmailPage() {
  return <Page title="EmailPage">…</Page>;
}
