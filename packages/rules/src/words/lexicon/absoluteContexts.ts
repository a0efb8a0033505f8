/** Contexts that lift an absolute word of any kind: it is denied, talked about or forbidden, or it names a goal. */
export const absoluteContexts = ['denial', 'mention', 'ban', 'goal', 'goal-brand', 'buyer-tale'] as const;
