import { Page } from '../ui/Page';

export default function FindPage() {
  return <Page title="FindPage">…</Page>;
}
