import { Page } from '../ui/Page';

export default function MovePage() {
  return <Page title="MovePage">…</Page>;
}
