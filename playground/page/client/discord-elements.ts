/**
 * Skyra's elements draw what is Discord's own: mentions, code, quotes, spoilers, times, headings, small print and
 * the APP tag. Its buttons, selects, modals and messages are pictures of such things that cannot be used by
 * keyboard or answer anybody, so those are the page's own.
 */
import './discord-elements-settings.ts';
import '@skyra/discord-components-core/discord-code.js';
import '@skyra/discord-components-core/discord-header.js';
import '@skyra/discord-components-core/discord-mention.js';
import '@skyra/discord-components-core/discord-pre.js';
import '@skyra/discord-components-core/discord-quote.js';
import '@skyra/discord-components-core/discord-spoiler.js';
import '@skyra/discord-components-core/discord-subscript.js';
import '@skyra/discord-components-core/discord-time.js';
import '@skyra/discord-components-core/discord-verified-author-tag.js';
import type { HTMLAttributes } from 'preact';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'discord-code': HTMLAttributes<HTMLElement> & { multiline?: boolean; lightTheme: boolean };
      'discord-header': HTMLAttributes<HTMLElement> & { level: 1 | 2 | 3 };
      'discord-mention': HTMLAttributes<HTMLElement> & { type: 'user' | 'channel' | 'role' | 'slash' };
      'discord-quote': HTMLAttributes<HTMLElement> & { lightTheme: boolean };
      'discord-spoiler': HTMLAttributes<HTMLElement> & { activated?: boolean };
      'discord-subscript': HTMLAttributes<HTMLElement> & { lightTheme: boolean };
      'discord-time': HTMLAttributes<HTMLElement>;
      'discord-verified-author-tag': HTMLAttributes<HTMLElement>;
    }
  }
}
