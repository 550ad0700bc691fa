/** A rule as the platform words it, which is in English whatever the screen speaks. */
export function ServerRule({ rule }: { rule: string }) {
  return (
    <span lang="en" dir="ltr">
      {rule}
    </span>
  );
}

/** For the `error` of a field: what the platform said of it, or else what we found. */
export function errorOf(rule: string | undefined, ours?: string | false) {
  return rule ? <ServerRule rule={rule} /> : ours || undefined;
}
