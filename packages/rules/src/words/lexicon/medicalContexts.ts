/** Contexts that lift a medical word: it is denied, talked about or forbidden; it warns; it stands in a book or in a tale of the buyer. */
export const medicalContexts = ['denial', 'mention', 'ban', 'no-cure', 'caution', 'book', 'buyer-tale', 'pet', 'drug-pack'] as const;

/** 药品、医疗器械和消毒产品: goods for which a medical word within their approval is no breach. */
export const medicalGoods = ['drug', 'device', 'disinfectant'] as const;
