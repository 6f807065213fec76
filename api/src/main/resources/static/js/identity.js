/** Who is signed in, for as long as this tab lives. */
const KEY = 'yincai.identity';

/** {id, role, tenant, learner?, classes?, token} or null. */
export const identity = () => JSON.parse(sessionStorage.getItem(KEY) ?? 'null');

export const signIn = (who) => sessionStorage.setItem(KEY, JSON.stringify(who));

export const signOut = () => sessionStorage.clear();
