import { LANGUAGES } from '../../locales/languages.ts';
import { Avatar } from '../avatar.tsx';
import { Icon } from '../icon.tsx';
import { nameOfUser } from '../state/names.ts';
import { usePage } from '../state/page-context.ts';

export interface PersonPanelProps {
  onViewer(id: string): void;
  onLocale(locale: string): void;
  onLight(isLight: boolean): void;
}

/** Who one is, in which language, and in which light. */
export function PersonPanel({ onViewer, onLocale, onLight }: PersonPanelProps) {
  const { state, words, locale, isLight } = usePage();
  const persons = state.users.filter((user) => user.bot !== true);
  return (
    <div class="person-panel">
      <fieldset class="persons">
        <legend>{words.person.legend}</legend>
        {persons.map((user) => (
          <label key={user.id} class={user.id === state.viewer ? 'person chosen' : 'person'}>
            <input
              type="radio"
              name="viewer"
              value={user.id}
              checked={user.id === state.viewer}
              onChange={() => onViewer(user.id)}
            />
            <Avatar user={user} size={32} />
            <span>
              <span class="person-name">{nameOfUser(user)}</span>
              <span class="person-role">
                {user.moderator === true ? words.person.moderator : words.person.member}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="page-settings">
        <label>
          <span class="sr-only">{words.person.language}</span>
          <select value={locale} onChange={({ currentTarget }) => onLocale(currentTarget.value)}>
            {Object.entries(LANGUAGES).map(([code, { language }]) => (
              <option key={code} value={code}>
                {language}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="round"
          role="switch"
          aria-checked={isLight}
          aria-label={words.person.theme}
          title={words.person.theme}
          onClick={() => onLight(!isLight)}
        >
          <Icon name="sun" />
        </button>
      </div>
    </div>
  );
}
