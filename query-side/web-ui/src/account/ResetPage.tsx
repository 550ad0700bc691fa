import { Page } from '../ui/Page';

export default function ResetPage() {
  return <Page title="ResetPage">…</Page>;
}
