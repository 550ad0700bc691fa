import { Page } from '../ui/Page';

export default function DirectoryPage() {
  return <Page title="DirectoryPage">…</Page>;
}
