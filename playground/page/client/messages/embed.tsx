import type { APIEmbed } from 'discord.js';
import { Markdown } from '../markdown/markdown.tsx';
import { localUrl } from './local-url.ts';

/** The framed box that a bot can put under its words. */
export function Embed({ embed }: { embed: APIEmbed }) {
  const { title, description, fields = [], footer, author, image, thumbnail, color = 0 } = embed;
  const border = color === 0 ? undefined : { borderLeftColor: `#${color.toString(16).padStart(6, '0')}` };
  return (
    <div class="embed" style={border}>
      <div class="embed-words">
        {author !== undefined && <div class="embed-author">{author.name}</div>}
        {title !== undefined && (
          <div class="embed-title">
            <Markdown content={title} />
          </div>
        )}
        {description !== undefined && <Markdown content={description} />}
        {fields.length > 0 && (
          <dl>
            {fields.map((field, index) => (
              <div key={index} class={field.inline === true ? 'inline' : 'wide'}>
                <dt>{field.name}</dt>
                <dd>
                  <Markdown content={field.value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {image !== undefined && <img class="embed-image" src={localUrl(image.url)} alt="" />}
        {footer !== undefined && <div class="embed-footer">{footer.text}</div>}
      </div>
      {thumbnail !== undefined && <img class="embed-thumbnail" src={localUrl(thumbnail.url)} alt="" />}
    </div>
  );
}
