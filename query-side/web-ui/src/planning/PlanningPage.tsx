import { Page } from '../ui/Page';

export default function PlanningPage() {
  return <Page title="PlanningPage">…</Page>;
}
