import type { Menu } from '../../src/discord/menu.ts';
import { refineImage } from './refine-image.ts';

/** Every entry in the menu of a message. */
export const menus: readonly Menu[] = [refineImage];
