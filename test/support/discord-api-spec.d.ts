/** Discord's published API as zod schemas; the package has no types of its own for them. */
declare module "discord-api-spec/zod" {
  export interface Schema {
    /** @throws ZodError where the value is not what the API takes. */
    parse(value: unknown): unknown;
  }
  /** Whether fields that the API does not know are refused; for every schema, from then on. */
  export function setStrictObject(strict: boolean): void;
  export const ApplicationCommandCreateRequestSchema: Schema;
  export const ApplicationFormPartialSchema: Schema;
  export const CreateMessageInteractionCallbackRequestSchema: Schema;
  export const CreateTextThreadWithoutMessageRequestSchema: Schema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema;
  export const MessageCreateRequestSchema: Schema;
  export const ModalInteractionCallbackRequestSchema: Schema;
  export const UpdateMessageInteractionCallbackRequestSchema: Schema;
}
