/** Contexts that lift an efficacy claim. */
export const efficacyContexts = ['denial', 'mention', 'ban', 'no-cure', 'caution', 'book', 'buyer-tale', 'pet'] as const;
