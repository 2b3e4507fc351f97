import { usePage } from '../state/page-context.ts';

/** The line between two days. */
export function DayLine({ timestamp }: { timestamp: string }) {
  const { locale } = usePage();
  return (
    <div class="day-line" role="separator">
      <span>{new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(timestamp))}</span>
    </div>
  );
}
