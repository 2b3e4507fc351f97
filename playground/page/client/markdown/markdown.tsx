import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { usePage } from '../state/page-context.ts';
import { nameOfChannel, nameOfUser } from '../state/names.ts';
import type { Block, Inline } from './markdown-tree.ts';
import { formatTime } from './format-time.ts';
import { parseInline } from './parse-inline.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A message's words. They only ever become text nodes, so nothing in them can be markup. */
export function Markdown({ content }: { content: string }) {
  return (
    <div class="markdown">
      <Blocks blocks={parseMarkdown(content)} />
    </div>
  );
}

/** The same on one line, for the line that says what a message answers. */
export function InlineMarkdown({ content }: { content: string }) {
  return (
    <>
      {parseInline(content.replaceAll(/^(?:-#|#{1,3}|>{1,3}) +/gm, '').replaceAll('\n', ' ')).map(
        renderInline,
      )}
    </>
  );
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  const { isLight } = usePage();
  switch (block.type) {
    case 'paragraph':
      return <p>{block.children.map(renderInline)}</p>;
    case 'subtext':
      return (
        <discord-subscript class="subtext" lightTheme={isLight}>
          {block.children.map(renderInline)}
        </discord-subscript>
      );
    case 'heading':
      return <discord-header level={block.level}>{block.children.map(renderInline)}</discord-header>;
    case 'quote':
      return (
        <discord-quote lightTheme={isLight}>
          <Blocks blocks={block.children} />
        </discord-quote>
      );
    case 'list': {
      const items = block.items.map((item, at) => <li key={at}>{item.map(renderInline)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'fence':
      return (
        <discord-code multiline lightTheme={isLight}>
          {block.text}
        </discord-code>
      );
  }
}

function renderInline(inline: Inline, index: number): ComponentChildren {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return <InlineCode key={index} text={inline.text} />;
    case 'strong':
      return <strong key={index}>{inline.children.map(renderInline)}</strong>;
    case 'em':
      return <em key={index}>{inline.children.map(renderInline)}</em>;
    case 'underline':
      return <u key={index}>{inline.children.map(renderInline)}</u>;
    case 'strike':
      return <s key={index}>{inline.children.map(renderInline)}</s>;
    case 'spoiler':
      return <Spoiler key={index}>{inline.children.map(renderInline)}</Spoiler>;
    case 'mention':
      return <Mention key={index} kind={inline.kind} id={inline.id} />;
    case 'command':
      return (
        <discord-mention key={index} type="slash">
          {inline.name}
        </discord-mention>
      );
    case 'everyone':
      return (
        <discord-mention key={index} type="user">
          {inline.text.slice(1)}
        </discord-mention>
      );
    case 'time':
      return <Time key={index} seconds={inline.seconds} style={inline.style} />;
    case 'emoji':
      return inline.name;
    case 'link':
      return (
        <a key={index} href={inline.url} target="_blank" rel="noopener noreferrer">
          {inline.children.map(renderInline)}
        </a>
      );
    case 'message-link':
      return <MessageLink key={index} channelId={inline.channelId} messageId={inline.messageId} />;
  }
}

function InlineCode({ text }: { text: string }) {
  const { isLight } = usePage();
  return <discord-code lightTheme={isLight}>{text}</discord-code>;
}

function Spoiler({ children }: { children: ComponentChildren }) {
  const { words } = usePage();
  const [isShown, setShown] = useState(false);
  if (isShown) return <discord-spoiler activated>{children}</discord-spoiler>;
  return (
    <discord-spoiler
      role="button"
      tabIndex={0}
      aria-label={words.messages.spoiler}
      onClick={() => setShown(true)}
      onKeyDown={({ key }: KeyboardEvent) => {
        if (key === 'Enter' || key === ' ') setShown(true);
      }}
    >
      <span class="spoiler-inside">{children}</span>
    </discord-spoiler>
  );
}

function Mention({ kind, id }: { kind: 'user' | 'channel' | 'role'; id: string }) {
  const { state, words } = usePage();
  if (kind === 'channel') {
    const channel = state.channels.find((one) => one.id === id);
    return (
      <discord-mention type="channel">{channel ? nameOfChannel(channel, state.users) : id}</discord-mention>
    );
  }
  const user = state.users.find((one) => one.id === id);
  return (
    <discord-mention type={kind}>{user ? nameOfUser(user) : words.messages.unknownUser}</discord-mention>
  );
}

function Time({ seconds, style }: { seconds: number; style: string }) {
  const { locale } = usePage();
  return (
    <discord-time title={formatTime(seconds, 'F', locale, Date.now())}>
      {formatTime(seconds, style, locale, Date.now())}
    </discord-time>
  );
}

function MessageLink({ channelId, messageId }: { channelId: string; messageId: string }) {
  const { state, words, jumpTo } = usePage();
  const channel = state.channels.find(({ id }) => id === channelId);
  return (
    <button
      type="button"
      class="message-link"
      title={words.messages.linkToMessage}
      onClick={() => jumpTo(channelId, messageId)}
    >
      #{channel ? nameOfChannel(channel, state.users) : channelId} › 💬
    </button>
  );
}
