import { Page } from '../ui/Page';

export default function ImportPage() {
  return <Page title="ImportPage">…</Page>;
}
