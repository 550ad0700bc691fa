import { Page } from '../ui/Page';

export default function BookPage() {
  return <Page title="BookPage">…</Page>;
}
