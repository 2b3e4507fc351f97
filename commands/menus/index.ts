import type { Menu } from '../../src/discord/menu.ts';
import { describeImage } from './describe-image.ts';
import { refineImage } from './refine-image.ts';

/** Every entry in the menu of a message. */
export const menus: readonly Menu[] = [refineImage, describeImage];
