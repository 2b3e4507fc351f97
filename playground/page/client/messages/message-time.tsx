import { usePage } from '../state/page-context.ts';

/** When a message was written, as short as it can be understood. */
export function MessageTime({ timestamp, isShort = false }: { timestamp: string; isShort?: boolean }) {
  const { locale, words } = usePage();
  const date = new Date(timestamp);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, options).format(date);
  const time = format({ timeStyle: 'short' });
  const isToday = date.toDateString() === new Date().toDateString();
  const long = isToday ? words.messages.today(time) : format({ dateStyle: 'short', timeStyle: 'short' });
  return (
    <time dateTime={timestamp} title={format({ dateStyle: 'full', timeStyle: 'short' })}>
      {isShort ? time : long}
    </time>
  );
}
