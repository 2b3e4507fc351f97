import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { RequestAction } from '../delivery/request-buttons.ts';
import type { Services } from '../services.ts';
import type { RequestRow } from '../storage/records.ts';

/** What every file in commands/buttons/ exports: one action on a request, whose row is still there. */
export interface Button {
  readonly action: RequestAction;
  press(
    interaction: ButtonInteraction | StringSelectMenuInteraction,
    request: RequestRow,
    services: Services,
  ): Promise<void>;
  /** Takes the modal that `press` has opened. */
  submit?(interaction: ModalSubmitInteraction, request: RequestRow, services: Services): Promise<void>;
}
