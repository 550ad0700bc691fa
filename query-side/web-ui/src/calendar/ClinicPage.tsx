import { Page } from '../ui/Page';

export default function ClinicPage() {
  return <Page title="ClinicPage">…</Page>;
}
